using System.Text.Json.Nodes;

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

    /// <summary>Which shot is where; empty in logs of earlier versions.</summary>
    public IReadOnlyList<FilmPlaceLog> Timeline { get; init; } = [];

    /// <summary>How it was put together; null in logs of earlier versions.</summary>
    public JsonNode? Finish { get; init; }

    /// <summary>What was made beside it: each file's SHA-256, by its path relative to the project.</summary>
    public IReadOnlyDictionary<string, string> Beside { get; init; } = new Dictionary<string, string>();

    /// <summary>In LUFS, before it was made as loud as it should be; null: it has no sound, or it's silence.</summary>
    public double? SourceLoudness { get; init; }

    public required DateTime Timestamp { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
