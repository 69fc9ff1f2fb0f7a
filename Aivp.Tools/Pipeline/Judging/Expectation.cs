using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What a frame must show. Holds nothing of how the candidate was made.</summary>
/// <param name="Frame">The keyframe.</param>
/// <param name="Framing">Shot size: how much of a figure can be seen.</param>
/// <param name="Figures">Who must be seen, in the table's order. Nobody else may be.</param>
/// <param name="Others">The rest of the film's cast: who a figure may have been confused with.</param>
internal sealed record Expectation(
    FrameId Frame, Framing Framing, IReadOnlyList<ExpectedFigure> Figures, IReadOnlyList<ExpectedFigure> Others)
{
    /// <summary>What the film's pictures look like; null where the project doesn't say.</summary>
    public PictureStyle? Style { get; init; }
}
