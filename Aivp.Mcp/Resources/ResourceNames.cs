namespace Aivp.Mcp.Resources;

/// <summary>Addresses of what can be read: <c>aivp://project/{project}/…</c>, a project being its folder under the root, and <c>aivp://file/{path}</c>.</summary>
internal static class ResourceNames
{
    public const string Scheme = "aivp://";

    /// <summary>A file under the root, by its path.</summary>
    public static string OfFile(string root, string file) =>
        $"{Scheme}file/{string.Join('/', Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))}";

    /// <summary>A project's name in an address; the root itself is <c>.</c>.</summary>
    public static string OfProject(string root, string project) => Uri.EscapeDataString(Path.GetRelativePath(root, project).Replace('\\', '/'));
}
