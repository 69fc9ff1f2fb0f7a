using System.Text.Json.Nodes;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>One candidate of a keyframe, in the keyframe's log and, until a choice is made, in a file beside the candidate.</summary>
internal sealed record CandidateLog
{
    /// <summary>Relative to the project.</summary>
    public required string File { get; init; }

    /// <summary>What it was made from.</summary>
    public required string InputHash { get; init; }

    /// <summary>Of the picture's bytes.</summary>
    public required string Sha256 { get; init; }

    public required int Seed { get; init; }

    /// <summary>Who made it, where that's another than the frame's: provider and model.</summary>
    public string? Model { get; init; }

    /// <summary>Why that one; null: it's the frame's.</summary>
    public string? ModelChoice { get; init; }

    public required string RequestId { get; init; }

    public required decimal CostUsd { get; init; }

    public required DateTime Timestamp { get; init; }

    /// <summary>0 to 1; null: unscored.</summary>
    public double? Score { get; init; }

    /// <summary>Why this score, or why none.</summary>
    public string? Reason { get; init; }

    /// <summary>What the verdict was given on: another judge, picture or sheet makes it void.</summary>
    public string? VerdictHash { get; init; }

    /// <summary>The judges' verdicts in full.</summary>
    public JsonNode? Verdict { get; init; }

    /// <summary>The candidate this one was mended from; null: it was drawn.</summary>
    public string? Mends { get; init; }

    /// <summary>What was to be mended.</summary>
    public string? Instruction { get; init; }

    /// <summary>What the animatic provider drew wrong on purpose. The truth a judge is measured by, and never shown to one.</summary>
    public JsonNode? SimulatedDefects { get; init; }

    /// <summary>What else the provider said of it.</summary>
    public JsonNode? Provider { get; init; }
}
