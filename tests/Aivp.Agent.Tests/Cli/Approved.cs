using System.Runtime.CompilerServices;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Compares a text with the approved one in <c>Approved/</c>. A change is approved by renaming <c>X.received.txt</c> to <c>X.txt</c>.</summary>
internal static class Approved
{
    public static void Check(string name, string actual)
    {
        string file = Path.Combine(Folder(), $"{name}.txt");
        string approved = File.Exists(file) ? File.ReadAllText(file) : "";
        string received = Path.ChangeExtension(file, ".received.txt");
        if (approved == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        actual.Should().Be(approved, $"that is what {Path.GetFileName(file)} says; see {Path.GetFileName(received)}");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
