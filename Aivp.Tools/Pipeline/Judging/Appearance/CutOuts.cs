using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The figures found in a picture.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Keyline">Their common edge; null where nothing like it was seen.</param>
/// <param name="Figures">From left to right.</param>
internal sealed record CutOuts(RgbImage Image, Keyline? Keyline, IReadOnlyList<CutOut> Figures)
{
    /// <summary>Something lies across a keyline, so that a figure can't be told from the background.</summary>
    public bool IsOpen { get; init; }
}
