using System.Globalization;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Compares a figure with a character. Says "unsure" wherever a picture can't show who somebody is.</summary>
internal sealed class FigureComparer(Calibration calibration, bool photographic)
{
    /// <summary>Smallest face that is judged, in pixels. Source: below it the detector misses and the embeddings of the same person scatter.</summary>
    public const double SmallestFace = 48;

    /// <summary>Above this share of the picture the cut-out is the picture itself.</summary>
    public const double LargestFigure = 0.95;

    /// <summary>Compares.</summary>
    /// <param name="figure">The candidate's.</param>
    /// <param name="reference">The character.</param>
    public Resemblance Compare(Figure figure, CastReference reference)
    {
        double? face = figure.Face is not { } seen
            ? null
            : reference.Faces.Where(other => other.Face is not null).Max(other => (double?)Unit.Cosine(seen.Embedding, other.Face!.Embedding));
        (double Palette, double Look)? wardrobe = Wardrobe(figure, reference, face is null);
        bool small = figure.Face?.Size < SmallestFace;
        (double score, Likeness likeness, string? doubt) = Sum(figure, face, wardrobe, small);
        double? faceScore = face is { } cosine ? calibration.Face.Alone.Score(cosine) : null;
        double? paletteScore = wardrobe is { } worn ? calibration.Palette.Alone.Score(worn.Palette) : null;
        double? lookScore = wardrobe is { } looked ? calibration.Look.Alone.Score(looked.Look) : null;
        string parts = Parts(("face", faceScore), ("wardrobe", paletteScore), ("look", lookScore));
        return new(score, doubt is null ? likeness : Likeness.Unsure, faceScore, paletteScore, lookScore, doubt is null ? parts : $"{doubt} ({parts})");
    }

    private (double Score, Likeness Likeness, string? Doubt) Sum(Figure figure, double? face, (double Palette, double Look)? wardrobe, bool small)
    {
        if (face is { } cosine && wardrobe is { } worn)
        {
            double sum = calibration.WholeSum(cosine, worn.Palette, worn.Look);
            return (calibration.Whole.Score(sum), calibration.Whole.Of(sum), small ? Small(figure) : null);
        }

        if (face is { } only)
        {
            string? doubt = small ? Small(figure) : photographic ? null : "of a drawn character the face alone says too little, and the clothes are others";
            return (calibration.Face.Alone.Score(only), calibration.Face.Alone.Of(only), doubt);
        }

        if (wardrobe is { } shown)
        {
            double sum = calibration.FacelessSum(shown.Palette, shown.Look);
            string? doubt = !figure.Stood ? "nothing stands out from the background"
                : figure.Coverage > LargestFigure ? "the figure can't be told from the background"
                : null;
            return (calibration.Faceless.Score(sum), calibration.Faceless.Of(sum), doubt);
        }

        return (0.5, Likeness.Unsure, "no reference picture shows what is seen of this figure");
    }

    private (double Palette, double Look)? Wardrobe(Figure figure, CastReference reference, bool faceless)
    {
        IReadOnlyList<Figure> shown = faceless && figure.Face is null && reference.FromBehind.Count > 0 && reference.Outfits.Count > 0
            ? reference.FromBehind
            : reference.Outfits;
        return shown
            .Select(other => (Palette: Unit.Cosine(figure.Palette, other.Palette), Look: Unit.Cosine(figure.Look, other.Look)))
            .OrderByDescending(pair => calibration.FacelessSum(pair.Palette, pair.Look))
            .Select(pair => ((double Palette, double Look)?)pair)
            .FirstOrDefault();
    }

    private static string Small(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"the face is {figure.Face!.Size:F0} pixels high; under {SmallestFace:F0} it can't be judged");

    private static string Parts(params (string Name, double? Score)[] parts) =>
        string.Join(", ", parts.Where(part => part.Score is not null).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Score:F2}")));
}
