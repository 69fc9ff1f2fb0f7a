namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>A stretch of a clip that is of no use.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Reason">One sentence for a person.</param>
internal sealed record ClipFault(FaultKind Kind, TimeSpan From, TimeSpan To, string Reason)
{
    /// <summary>Whom it concerns, by id; null: the picture.</summary>
    public string? Character { get; init; }

    /// <summary>The lowest score in the stretch; null: it isn't one that judges score.</summary>
    public double? Score { get; init; }
}
