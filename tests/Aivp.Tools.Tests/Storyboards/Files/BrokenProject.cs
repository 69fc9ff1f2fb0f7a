namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>The sound project <c>Broken/_good</c> with one case's files laid over it, in a folder of its own.</summary>
/// <remarks>A case's files replace or add to the sound ones; <c>delete.txt</c> lists those it takes away, <c>expected.txt</c> what must be found.</remarks>
internal sealed class BrokenProject : IDisposable
{
    private static readonly string _cases = Path.Combine(Examples.Tests, "Broken");

    public BrokenProject(string name)
    {
        Folder = Directory.CreateTempSubdirectory("aivp-broken-").FullName;
        Copy(Path.Combine(_cases, "_good"), Folder);
        if (name == "_good")
        {
            return;
        }

        string folder = Path.Combine(_cases, name);
        Copy(folder, Folder);
        foreach (string deleted in Lines(Path.Combine(folder, "delete.txt")))
        {
            File.Delete(Path.Combine(Folder, deleted));
        }

        Expected = [.. Lines(Path.Combine(folder, "expected.txt"))];
    }

    public static IEnumerable<string> Names => Directory.GetDirectories(_cases).Select(folder => Path.GetFileName(folder)!).Where(name => name != "_good").Order(StringComparer.Ordinal);

    public string Folder { get; }

    /// <summary>Lines <c>file:line CODE</c>.</summary>
    public IReadOnlyList<string> Expected { get; } = [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];
}
