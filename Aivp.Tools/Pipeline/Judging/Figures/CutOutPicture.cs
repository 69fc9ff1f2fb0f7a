using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>A figure on grey in a square around it, or a place without its figures: what the look and the palette are read from.</summary>
/// <param name="Pixels">R, G, B, 0 to 255, rows from the top; what isn't meant is grey.</param>
/// <param name="Mask">How much of each pixel is meant, 0 to 1.</param>
internal sealed record CutOutPicture(float[] Pixels, float[] Mask)
{
    /// <summary>Pixels a side.</summary>
    public const int Side = 224;

    private const float Grey = 128;

    // The mask's edge is soft: a little more than its bounds belongs to the figure.
    private const double Border = 0.05;

    /// <summary>Cuts a figure out.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="figure">A silhouette that isn't empty.</param>
    public static CutOutPicture Of(Pyramid picture, Silhouette figure)
    {
        Area bounds = figure.Bounds ?? throw new ArgumentException("the silhouette is empty.", nameof(figure));
        Area square = bounds.Grown(bounds.Width * Border, bounds.Height * Border).Square();
        return Cut(picture, square, figure.At);
    }

    /// <summary>Takes the figures out of a whole picture, which is stretched to the square.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="figures">What is taken out.</param>
    public static CutOutPicture Around(Pyramid picture, Silhouette figures) => Cut(picture, picture.Frame, place => 1 - figures.At(place));

    private static CutOutPicture Cut(Pyramid picture, Area area, Func<Point2, float> shareAt)
    {
        Affine toPicture = Affine.Crop(area, Side, Side);
        float[] pixels = new float[Side * Side * 3], mask = new float[Side * Side];
        Sampler.Fill(picture, toPicture, Side, pixels, Grey);
        for (int i = 0; i < mask.Length; i++)
        {
            float share = mask[i] = shareAt(toPicture.Map((i % Side) + 0.5, (i / Side) + 0.5));
            for (int channel = 3 * i; channel < (3 * i) + 3; channel++)
            {
                pixels[channel] = Grey + ((pixels[channel] - Grey) * share);
            }
        }

        return new(pixels, mask);
    }
}
