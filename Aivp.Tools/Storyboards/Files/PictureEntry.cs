namespace Aivp.Tools.Storyboards.Files;

/// <summary>One reference picture.</summary>
internal sealed record PictureEntry : IOwnedFile
{
    public required string File { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>Why this model, where that was left to us; null: it was named, or it's the usual one.</summary>
    public string? ModelChoice { get; init; }

    public required GenerationMode Mode { get; init; }

    public string Status { get; init; } = "completed";

    public required string RequestId { get; init; }

    public required string Prompt { get; init; }

    public required int Seed { get; init; }

    public required string Size { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public required decimal CostUsd { get; init; }

    public required DateTime Timestamp { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
