namespace Aivp.Tools.Configuration;

/// <summary>Which project the present work is for, so that its own settings are found. Flows with the work, also through what it waits for.</summary>
internal static class ProjectScope
{
    private static readonly AsyncLocal<string?> s_folder = new();

    /// <summary>The project's folder; null: none.</summary>
    public static string? Folder => s_folder.Value;

    /// <summary>From here on the work is for a project.</summary>
    /// <returns>Ends it.</returns>
    public static IDisposable Enter(string folder)
    {
        Scope scope = new(s_folder.Value);
        s_folder.Value = Path.GetFullPath(folder);
        return scope;
    }

    private sealed class Scope(string? before) : IDisposable
    {
        public void Dispose() => s_folder.Value = before;
    }
}
