namespace Aivp.Tools.Storyboards.Files;

/// <summary>What the gate said of a clip, in the clip's log.</summary>
internal sealed record GateLog
{
    /// <summary>The gate and the judges with their versions.</summary>
    public required string Judges { get; init; }

    /// <summary>Of the worst stretch or the last frame, 0 to 1; null: unscored.</summary>
    public double? Score { get; init; }

    /// <summary>The last frame's, 0 to 1; null: unscored.</summary>
    public double? LastFrame { get; init; }

    public required string Reason { get; init; }

    /// <summary>In order of time; none: the clip was accepted.</summary>
    public required IReadOnlyList<GateFaultLog> Faults { get; init; }

    /// <summary>The frames that were looked at.</summary>
    public required IReadOnlyList<GateSampleLog> Samples { get; init; }

    /// <summary>What stops nothing.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>Seconds of the take at which the clip begins, where only a part of it is kept.</summary>
    public double? TrimmedFrom { get; init; }

    /// <summary>Seconds of the take at which the clip ends, where only a part of it is kept.</summary>
    public double? TrimmedTo { get; init; }
}
