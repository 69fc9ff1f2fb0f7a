using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>What was found in a picture.</summary>
/// <param name="Size">The picture's.</param>
/// <param name="Figures">From left to right; at least one.</param>
internal sealed record PictureReading(PixelSize Size, IReadOnlyList<Figure> Figures)
{
    /// <summary>The one that takes up most of the picture.</summary>
    public Figure Main => Figures.MaxBy(figure => figure.Coverage)!;
}
