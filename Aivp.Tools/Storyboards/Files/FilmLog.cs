namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>video/log/film.json</c>: what the film and the contact sheet were made from.</summary>
internal sealed record FilmLog : IOwnedFile
{
    public string Id { get; init; } = "film";

    public string Type { get; init; } = "film";

    public required string File { get; init; }

    public required IReadOnlyList<string> Clips { get; init; }

    /// <summary>Seconds.</summary>
    public required double Duration { get; init; }

    public required DateTime Timestamp { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
