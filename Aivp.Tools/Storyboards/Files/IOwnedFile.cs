namespace Aivp.Tools.Storyboards.Files;

/// <summary>
/// A log of a file that we made. It's written before the file is put in place, so that a process killed in between leaves
/// either the old file (<see cref="ReplacesSha256"/>) or the new one (<see cref="Sha256"/>), and any other bytes are the user's own.
/// </summary>
internal interface IOwnedFile
{
    /// <summary>Relative to the project.</summary>
    string File { get; }

    /// <summary>What it was made from. Another value makes it stale.</summary>
    string InputHash { get; }

    /// <summary>Of the file's bytes.</summary>
    string Sha256 { get; }

    /// <summary>Of the bytes that were in its place before; null where there were none.</summary>
    string? ReplacesSha256 { get; }
}
