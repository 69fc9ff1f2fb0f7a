namespace Aivp.Mcp.Tests.Clients;

/// <summary>A copy of the example at a quarter of its size, under a root of its own, and a home of its own.</summary>
public sealed class SmallProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aivp-mcp-");

    public SmallProject()
    {
        string example = Path.Combine(AppContext.BaseDirectory, "examples", "night-ferry");
        foreach (string file in Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("1920×1080", "480×270", StringComparison.Ordinal));
        }
    }

    public string Root => Path.Combine(_folder.FullName, "root");

    public string Home => Path.Combine(_folder.FullName, "home");

    /// <summary>The project.</summary>
    public string Folder => Path.Combine(Root, "ferry");

    public void Dispose() => _folder.Delete(recursive: true);
}
