using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Where in a picture a figure is, pixel by pixel.</summary>
/// <param name="region">The part of the picture that was looked at.</param>
/// <param name="mask">How sure each of <see cref="Side"/> × <see cref="Side"/> cells of the region is to be figure, 0 to 1, rows from the top.</param>
internal sealed class Silhouette(Area region, float[] mask)
{
    /// <summary>Cells a side.</summary>
    public const int Side = 256;

    /// <summary>From here on a cell counts as figure.</summary>
    public const float Inside = 0.5f;

    private const double OvalSize = 0.8;

    /// <summary>The part of the picture that was looked at.</summary>
    public Area Region { get; } = region;

    /// <summary>How sure each cell is to be figure, 0 to 1.</summary>
    public float[] Mask { get; } = mask;

    /// <summary>Around the cells that count; null where none does.</summary>
    public Area? Bounds { get; } = BoundsOf(region, mask);

    /// <summary>The size of the cells that count, in square pixels of the picture.</summary>
    public double Size { get; } = mask.Count(value => value > Inside) * region.Size / (Side * Side);

    /// <summary>An oval in the middle of an area, for where nothing stands out.</summary>
    public static Silhouette Oval(Area area)
    {
        float[] mask = new float[Side * Side];
        for (int i = 0; i < mask.Length; i++)
        {
            double x = (((i % Side) + 0.5) / Side * 2) - 1, y = (((i / Side) + 0.5) / Side * 2) - 1;
            mask[i] = (x * x) + (y * y) < OvalSize * OvalSize ? 1 : 0;
        }

        return new(area, mask);
    }

    /// <summary>How sure a place in the picture is to be figure, 0 to 1; 0 outside of the region.</summary>
    public float At(Point2 place)
    {
        double x = ((place.X - Region.Left) / Region.Width * Side) - 0.5, y = ((place.Y - Region.Top) / Region.Height * Side) - 0.5;
        if (x < -0.5 || y < -0.5 || x > Side - 0.5 || y > Side - 0.5)
        {
            return 0;
        }

        int left = Math.Clamp((int)Math.Floor(x), 0, Side - 2), top = Math.Clamp((int)Math.Floor(y), 0, Side - 2);
        float right = Math.Clamp((float)(x - left), 0, 1), bottom = Math.Clamp((float)(y - top), 0, 1);
        int at = (top * Side) + left;
        float upper = Mask[at] + ((Mask[at + 1] - Mask[at]) * right);
        float lower = Mask[at + Side] + ((Mask[at + Side + 1] - Mask[at + Side]) * right);
        return upper + ((lower - upper) * bottom);
    }

    private static Area? BoundsOf(Area region, float[] mask)
    {
        int left = Side, top = Side, right = -1, bottom = -1;
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i] > Inside)
            {
                int x = i % Side, y = i / Side;
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        double width = region.Width / Side, height = region.Height / Side;
        return right < 0
            ? null
            : new(region.Left + (left * width), region.Top + (top * height), region.Left + ((right + 1) * width), region.Top + ((bottom + 1) * height));
    }
}
