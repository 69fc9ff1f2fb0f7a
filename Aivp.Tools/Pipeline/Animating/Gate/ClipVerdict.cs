namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>What the gate says of a clip.</summary>
/// <param name="Score">Of its worst stretch or its last frame, whichever is worse, 0 to 1; null is "unscored".</param>
/// <param name="Last">The last frame's score; null is "unscored".</param>
/// <param name="Faults">In order of time. None: it may go into the film.</param>
/// <param name="Samples">The frames that were looked at.</param>
/// <param name="Remarks">What was seen that stops nothing.</param>
internal sealed record ClipVerdict(
    double? Score, double? Last, IReadOnlyList<ClipFault> Faults, IReadOnlyList<FrameSample> Samples, IReadOnlyList<string> Remarks)
{
    // A clip that has no picture, no movement or no steady light is none, however well people are met in the rest of it.
    private const double Flawed = 0.3;

    /// <summary>How long the clip is.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Its rate.</summary>
    public double FramesPerSecond { get; init; }

    /// <summary>Somebody must be recognised in it, so that no score is no pass.</summary>
    public bool NeedsScore { get; init; }

    /// <summary>It may go into the film as it is.</summary>
    public bool IsAccepted => Faults.Count == 0 && (Score is not null || !NeedsScore);

    /// <summary>One sentence.</summary>
    public string Reason => Faults.Count > 0
        ? string.Join("; ", Faults.Select(fault => fault.Reason).Distinct())
        : Score is null ? NeedsScore ? "no judge could score anybody in it" : "nobody is in it, and nothing is wrong with it"
        : "as its keyframes, from beginning to end";

    /// <summary>Puts both kinds of faults together.</summary>
    public static ClipVerdict Of(IReadOnlyList<ClipFault> signal, IReadOnlyList<ClipFault> people, PersonFaults seen, IReadOnlyList<string> remarks)
    {
        double? score = (seen.Worst, seen.Last) switch
        {
            (double worst, double last) => Math.Min(worst, last),
            _ => seen.Worst,
        };
        return new(
            signal.Count > 0 ? Math.Min(score ?? Flawed, Flawed) : score,
            seen.Last,
            [.. signal.Concat(people).OrderBy(fault => fault.From).ThenBy(fault => fault.Kind)],
            seen.Samples,
            remarks);
    }
}
