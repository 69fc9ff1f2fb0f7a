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

    /// <summary>The project's folder, whose budget judging counts in; null: none.</summary>
    public string? Project { get; init; }

    /// <summary>The shot, for example <c>1.2</c>, as spending is reported by; null: none.</summary>
    public string? Shot { get; init; }

    /// <summary>What happens in the frame, in the storyboard's words; null: anything may.</summary>
    public string? Action { get; init; }

    /// <summary>Where it plays; null: anywhere.</summary>
    public Scene? Scene { get; init; }

    /// <summary>Absolute path of the place without people, in the scene's own light; null: there's no such picture.</summary>
    public string? Background { get; init; }

    /// <summary>Absolute path of the scene's style frame; null: there's none.</summary>
    public string? StyleFrame { get; init; }
}
