using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Finds the figures of a picture: one for each face, and those that stand out without one. May be used by any number of threads.</summary>
internal sealed class FigureReader(FaceReader faces, Segmenter segmenter, LookReader looks)
{
    /// <summary>Share of the picture from which on something without a face is a figure.</summary>
    public const double SmallestFigure = 0.02;

    // What stands apart from the largest figure and is this much of it is another figure; less is a thing of its own or a crumb.
    private const double AnotherFigure = 0.4;

    // People are taller than wide: a bowl beside a plate is one subject.
    private const double Upright = 1.2;

    /// <summary>Finds and reads the faces alone.</summary>
    public FaceReader Faces => faces;

    /// <summary>Which numbers the faces are in; part of the judge's version.</summary>
    public string Embedder => faces.Embedder;

    /// <summary>Reads a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="wanted">How many faces are looked for; with fewer, a second and slower look is taken.</param>
    public PictureReading Read(RgbImage picture, int wanted)
    {
        Pyramid pyramid = new(picture);
        IReadOnlyList<FaceReading> found = faces.Read(pyramid, wanted);
        List<(Silhouette Silhouette, FaceReading? Face)> parts = found.Count > 1 ? [.. Beside(pyramid, found)] : [.. Alone(pyramid, found is [FaceReading face] ? face : null)];
        return new(picture.Size, [.. parts.Select(part => ReadFigure(pyramid, part.Silhouette, part.Face)).OrderBy(figure => figure.Bounds.Left)]);
    }

    /// <summary>Reads what is around the figures.</summary>
    public SettingReading ReadSetting(RgbImage picture)
    {
        Pyramid pyramid = new(picture);
        Silhouette figures = segmenter.Cut(pyramid, pyramid.Frame);
        CutOutPicture around = CutOutPicture.Around(pyramid, figures);
        return new(Palette.Of(around), looks.Read(around), 1 - (figures.Size / pyramid.Frame.Size));
    }

    private IEnumerable<(Silhouette, FaceReading?)> Beside(Pyramid picture, IReadOnlyList<FaceReading> found)
    {
        IReadOnlyList<Area> bodies = Bodies.Of([.. found.Select(face => face.Area)], picture.Frame);
        return found.Zip(bodies, (face, body) => (segmenter.Cut(picture, body), (FaceReading?)face));
    }

    private IEnumerable<(Silhouette, FaceReading?)> Alone(Pyramid picture, FaceReading? face)
    {
        Silhouette whole = segmenter.Cut(picture, picture.Frame);
        IReadOnlyList<Silhouette> blobs = Blobs.Of(whole);
        if (blobs.Count == 0)
        {
            return [(whole, face)];
        }

        // The first figure is the one with the face, or the largest; the others are whoever stands apart from it.
        Silhouette first = (face is null ? null : blobs.FirstOrDefault(blob => blob.At(face.Area.Centre) > Silhouette.Inside)) ?? blobs[0];
        List<Silhouette> others = [.. blobs.Where(blob => blob != first && StandsApart(blob, first, picture.Frame))];
        Silhouette rest = Blobs.Union([first, .. blobs.Where(blob => blob != first && !others.Contains(blob))]);
        return [(rest, face), .. others.Select(other => (other, (FaceReading?)null))];
    }

    private static bool StandsApart(Silhouette blob, Silhouette first, Area frame)
    {
        Area a = blob.Bounds!.Value, b = first.Bounds!.Value;
        double shared = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        return blob.Size >= SmallestFigure * frame.Size
            && blob.Size >= AnotherFigure * first.Size
            && a.Height >= Upright * a.Width
            && b.Height >= Upright * b.Width
            && shared < 0.2 * Math.Min(a.Width, b.Width);
    }

    private Figure ReadFigure(Pyramid picture, Silhouette silhouette, FaceReading? face)
    {
        double coverage = silhouette.Size / picture.Frame.Size;
        bool stood = coverage >= SmallestFigure || (face is not null && silhouette.Bounds is not null);
        Silhouette figure = stood ? silhouette : Silhouette.Oval(silhouette.Region);
        CutOutPicture cutOut = CutOutPicture.Of(picture, figure);
        return new(figure.Bounds!.Value, coverage, stood, face, Palette.Of(cutOut), looks.Read(cutOut), Outline.Of(cutOut));
    }
}
