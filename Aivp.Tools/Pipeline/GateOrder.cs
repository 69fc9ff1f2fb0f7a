namespace Aivp.Tools.Pipeline;

/// <summary>What a clip should be.</summary>
/// <param name="Expected">Whom it shows.</param>
/// <param name="Motion">What moves, in the storyboard's words.</param>
/// <param name="Wanted">How much of it the film needs.</param>
/// <param name="Ordered">How long it was to be made.</param>
/// <param name="Accepted">The score from which a picture is accepted.</param>
internal sealed record GateOrder(ClipExpectations Expected, string Motion, TimeSpan Wanted, TimeSpan Ordered, double Accepted)
{
    /// <summary>Absolute path of its first keyframe; null: it was made from words.</summary>
    public string? Keyframe { get; init; }

    /// <summary>Absolute path of its last keyframe; null: it has none.</summary>
    public string? EndFrame { get; init; }

    /// <summary>The keyframes' own score, the lower one; null: they have none.</summary>
    public double? KeyframeScore { get; init; }

    /// <summary>It's made of its keyframes' own pixels: people don't move in it.</summary>
    public bool IsDrawn { get; init; }
}
