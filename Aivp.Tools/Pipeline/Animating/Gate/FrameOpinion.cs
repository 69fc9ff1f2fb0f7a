namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>What the judges say of one frame of a clip.</summary>
/// <param name="Score">0 to 1; null is "unscored".</param>
/// <param name="Faults">What is wrong with whom: the character's id, or null for the frame.</param>
/// <param name="Reason">One sentence.</param>
internal sealed record FrameOpinion(double? Score, IReadOnlyList<(FaultKind Kind, string? Character)> Faults, string Reason)
{
    /// <summary>Nobody is to be recognised where there's no picture; that's a fault of its own.</summary>
    public static FrameOpinion NoPicture { get; } = new(null, [], "no picture to be judged");
}
