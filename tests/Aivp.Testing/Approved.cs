using System.Runtime.CompilerServices;

namespace Aivp.Testing;

/// <summary>Compares a text with the approved one in the folder <c>Approved</c> beside the test. A change is approved by renaming <c>X.received.txt</c> to <c>X.txt</c>.</summary>
internal static class Approved
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        string file = Path.Combine(Path.GetDirectoryName(test)!, "Approved", $"{name}.txt");
        string received = Path.ChangeExtension(file, ".received.txt");
        string approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, actual);
        actual.Should().Be(approved, $"that is what {Path.GetFileName(file)} says; see {Path.GetFileName(received)}");
    }
}
