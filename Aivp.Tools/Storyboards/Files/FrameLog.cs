namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>image/log/shot-NN-ff.json</c>: how a keyframe came about and why this candidate was chosen.</summary>
internal sealed record FrameLog : IOwnedFile
{
    public required string Id { get; init; }

    public string Type { get; init; } = "frame";

    public required string File { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>Why this model, where that was left to us; null: it was named, or it's the usual one.</summary>
    public string? ModelChoice { get; init; }

    public required GenerationMode Mode { get; init; }

    /// <summary><c>completed</c> or <c>needs_review</c>.</summary>
    public required string Status { get; init; }

    public required string RequestId { get; init; }

    public required string Prompt { get; init; }

    public string? NegativePrompt { get; init; }

    public required int Seed { get; init; }

    public required string Size { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public required IReadOnlyList<CandidateLog> Candidates { get; init; }

    /// <summary>The chosen candidate, from 0.</summary>
    public required int Selected { get; init; }

    public double? Score { get; init; }

    /// <summary>Why this candidate.</summary>
    public required string Reason { get; init; }

    public required double Threshold { get; init; }

    /// <summary><c>user</c> where a person chose; null: the judges.</summary>
    public string? ChosenBy { get; init; }

    /// <summary>Candidates that were compared side by side, in both orders.</summary>
    public IReadOnlyList<ComparisonLog>? Comparisons { get; init; }

    /// <summary>All candidates together.</summary>
    public required decimal CostUsd { get; init; }

    public required DateTime Timestamp { get; init; }

    /// <summary>What was asked for, the way of choosing included.</summary>
    public required string InputHash { get; init; }

    public required string Sha256 { get; init; }

    public string? ReplacesSha256 { get; init; }
}
