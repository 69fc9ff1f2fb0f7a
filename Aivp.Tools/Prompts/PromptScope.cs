namespace Aivp.Tools.Prompts;

/// <summary>Whose prompts the present work is done with. Flows with the work, also through what it waits for.</summary>
internal static class PromptScope
{
    private static readonly AsyncLocal<string?> s_folder = new();

    /// <summary>A folder whose prompts take the place of our own; null: none.</summary>
    public static string? Folder => s_folder.Value;

    /// <summary>From here on a folder's prompts take the place of our own.</summary>
    /// <returns>Ends it.</returns>
    public static IDisposable Enter(string folder)
    {
        Scope scope = new(s_folder.Value);
        s_folder.Value = folder;
        return scope;
    }

    private sealed class Scope(string? before) : IDisposable
    {
        public void Dispose() => s_folder.Value = before;
    }
}
