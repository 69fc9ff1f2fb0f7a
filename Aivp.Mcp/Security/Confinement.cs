using Aivp.Tools.Errors;

namespace Aivp.Mcp.Security;

/// <summary>Holds every path to the folder that the server was started for.</summary>
/// <param name="root">Absolute, links resolved.</param>
internal sealed class Confinement(string root)
{
    // Where links are looked for: what a project's work reads and writes.
    private static readonly string[] s_folders = ["", "script", "storyboard", "image", "video", "review", "handoff", ".aivp"];

    public string Root => root;

    /// <summary>Where a path really leads, which is inside.</summary>
    /// <param name="argument">For the message.</param>
    /// <param name="path">Absolute, or relative to the root.</param>
    /// <exception cref="SkillArgumentException">It leads out.</exception>
    public string Resolve(string argument, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new SkillArgumentException(argument, "a path holds no zero characters.");
        }

        string real = RealPath.Of(Path.GetFullPath(path, root));
        return Holds(real) ? real : throw new SkillArgumentException(argument, $"'{path}' is outside of {root}, which is all that this server works on (its --root).");
    }

    /// <summary>A project's folder, none of whose links leads out.</summary>
    /// <exception cref="SkillArgumentException">It does, or they do.</exception>
    public string ResolveProject(string path)
    {
        string real = Resolve("project", path);
        foreach (string folder in s_folders.Select(folder => Path.Combine(real, folder)).Where(Directory.Exists))
        {
            SearchOption deep = folder == Path.Combine(real, "") ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories;
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", deep).Where(entry => entry.LinkTarget is not null))
            {
                if (!Holds(RealPath.Of(entry.FullName)))
                {
                    throw new SkillArgumentException("project", $"{Path.GetRelativePath(real, entry.FullName)} is a link that leads out of {root}; that isn't followed.");
                }
            }
        }

        return real;
    }

    /// <summary>Whether an absolute path without links is inside.</summary>
    public bool Holds(string real) =>
        real == root || real.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
