using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>
/// A picture with its halves, quarters and so on, each made when it's first wanted. Crops are taken from the level that is next to their own scale, so
/// that a small crop of a large picture neither flickers with single pixels nor reads millions of them. For one thread at a time.
/// </summary>
internal sealed class Pyramid(RgbImage picture)
{
    private const int SmallestSide = 8;

    private readonly List<RgbImage> _levels = [picture];

    /// <summary>The picture itself.</summary>
    public RgbImage Picture => _levels[0];

    /// <summary>The whole picture.</summary>
    public Area Frame => new(0, 0, Picture.Width, Picture.Height);

    /// <summary>The level to read for a crop.</summary>
    /// <param name="scale">How many of the picture's pixels one of the crop's is wide.</param>
    /// <param name="level">How often it was halved. What is left of the scale is below 2, unless the picture is too small to be halved.</param>
    public RgbImage For(double scale, out int level)
    {
        for (level = 0; scale >= 2; level++, scale /= 2)
        {
            if (level + 1 == _levels.Count)
            {
                if (Math.Min(_levels[level].Width, _levels[level].Height) < 2 * SmallestSide)
                {
                    break;
                }

                _levels.Add(Halved(_levels[level]));
            }
        }

        return _levels[level];
    }

    // Every pixel is the mean of four; an odd row or column at the end is dropped.
    private static RgbImage Halved(RgbImage image)
    {
        RgbImage half = new(image.Width / 2, image.Height / 2);
        ushort[] sums = new ushort[half.Width * 6];
        for (int y = 0; y < half.Height; y++)
        {
            ReadOnlySpan<byte> upper = image.Row(2 * y)[..sums.Length], lower = image.Row((2 * y) + 1)[..sums.Length];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] = (ushort)(upper[i] + lower[i]);
            }

            Span<byte> target = half.Row(y);
            for (int from = 0, to = 0; to < target.Length; from += 6, to += 3)
            {
                target[to] = (byte)((sums[from] + sums[from + 3] + 2) >> 2);
                target[to + 1] = (byte)((sums[from + 1] + sums[from + 4] + 2) >> 2);
                target[to + 2] = (byte)((sums[from + 2] + sums[from + 5] + 2) >> 2);
            }
        }

        return half;
    }
}
