namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>video/log/shot-NN.json</c>: the shared pipeline format's sixteen fields, then ours.</summary>
internal sealed record ClipLog : IOwnedFile
{
    public required string Id { get; init; }

    public string Type { get; init; } = "clip";

    public required string File { get; init; }

    public required string Model { get; init; }

    /// <summary>Why this model, where that was left to us; null: it was named, or it's the usual one.</summary>
    public string? ModelChoice { get; init; }

    public required GenerationMode Mode { get; init; }

    /// <summary><c>completed</c> or <c>needs_review</c>.</summary>
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

    /// <summary>What the gate said of it; null: it's from before there was one.</summary>
    public GateLog? Gate { get; init; }

    /// <summary>Every time the shot was animated, in order; null: it's from before that was kept.</summary>
    public IReadOnlyList<TakeLog>? Takes { get; init; }

    /// <summary>The take that was chosen, from 0.</summary>
    public int Selected { get; init; }

    /// <summary>What differs from what the storyboard asks for, in the vendor's or model's words.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    public required string Size { get; init; }

    public required double Fps { get; init; }

    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
