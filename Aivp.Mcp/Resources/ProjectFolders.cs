using Aivp.Tools.Storyboards;

namespace Aivp.Mcp.Resources;

/// <summary>Finds projects.</summary>
internal static class ProjectFolders
{
    private const int Deepest = 3;

    /// <summary>The folders under a root, itself included, that are projects; links aren't followed.</summary>
    public static IEnumerable<string> Under(string root)
    {
        Queue<(string Folder, int Depth)> open = new([(root, 0)]);
        while (open.TryDequeue(out (string Folder, int Depth) at))
        {
            if (Directory.Exists(Path.Combine(at.Folder, ProjectPaths.Storyboard)))
            {
                yield return at.Folder;
                continue;
            }

            foreach (DirectoryInfo inner in at.Depth < Deepest ? Inside(at.Folder) : [])
            {
                open.Enqueue((inner.FullName, at.Depth + 1));
            }
        }
    }

    private static IEnumerable<DirectoryInfo> Inside(string folder) =>
        new DirectoryInfo(folder).EnumerateDirectories("*", new EnumerationOptions { IgnoreInaccessible = true })
            .Where(inner => inner.LinkTarget is null && !inner.Name.StartsWith('.') && inner.Name != "node_modules")
            .OrderBy(inner => inner.Name, StringComparer.Ordinal);
}
