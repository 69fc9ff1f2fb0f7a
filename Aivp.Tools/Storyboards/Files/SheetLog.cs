namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>image/log/contact-sheet.json</c>: what the contact sheet shows.</summary>
internal sealed record SheetLog : IOwnedFile
{
    public required string File { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
