using System.Text.Json.Serialization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>What a production did.</summary>
/// <param name="Project">The project's folder.</param>
/// <param name="Film">The film, relative to the project; null where it wasn't made (some shots were left out, or a dry run).</param>
/// <param name="Frames">Every keyframe asked for, in story order.</param>
/// <param name="Generated">How many pictures and clips were made in this run. 0: everything was up to date.</param>
/// <param name="Reused">How many were kept from earlier runs.</param>
/// <param name="CostUsd">What this run cost.</param>
public sealed record ProductionReport(
    string Project, string? Film, IReadOnlyList<FrameReport> Frames, int Generated, int Reused, decimal CostUsd)
{
    /// <summary>What couldn't be made, with why; what depends on it was left undone.</summary>
    public IReadOnlyList<PieceFailure> Failures { get; init; } = [];

    /// <summary>What a dry run would have made and what that would cost; empty after a real run.</summary>
    public IReadOnlyList<PieceEstimate> WouldMake { get; init; } = [];

    /// <summary>Why the run stopped before its end; null: the budget allowed everything.</summary>
    public BudgetStop? Stop { get; init; }

    /// <summary>Which models were chosen and why, where that was left to us; null: it wasn't.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Chosen { get; init; }

    /// <summary>What another model made than the film's, since that couldn't; null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Replaced { get; init; }

    /// <summary>Every clip asked for, in story order.</summary>
    public IReadOnlyList<ClipReport> Clips { get; init; } = [];

    /// <summary>Clips that a person must look at.</summary>
    public IEnumerable<ClipReport> ClipsToReview => Clips.Where(clip => clip.Status is ChoiceStatus.NeedsReview);

    /// <summary>Keyframes that a person must look at.</summary>
    public IEnumerable<FrameId> NeedReview => Frames.Where(frame => frame.Status is ChoiceStatus.NeedsReview).Select(frame => frame.Frame);
}
