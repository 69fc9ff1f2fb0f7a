namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>video/log/shot-NN.json</c>: the shared pipeline format's sixteen fields, then ours.</summary>
internal sealed record ClipLog : IOwnedFile
{
    public required string Id { get; init; }

    public string Type { get; init; } = "clip";

    public required string File { get; init; }

    public required string Model { get; init; }

    public required GenerationMode Mode { get; init; }

    public string Status { get; init; } = "completed";

    public required string RequestId { get; init; }

    public required string Prompt { get; init; }

    public required int Seed { get; init; }

    /// <summary>Seconds, as text.</summary>
    public required string Duration { get; init; }

    public required string AspectRatio { get; init; }

    public string? InputImage { get; init; }

    public required IReadOnlyList<string> CharacterRefs { get; init; }

    /// <summary>Where the vendor kept it; empty for what was made here.</summary>
    public required string VideoUrl { get; init; }

    public required decimal CostUsd { get; init; }

    public required DateTime Timestamp { get; init; }

    public required string Provider { get; init; }

    public string? EndImage { get; init; }

    public required string Size { get; init; }

    public required double Fps { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
