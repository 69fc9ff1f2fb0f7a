namespace Aivp.Tools.Media;

/// <summary>Scales pictures. Whole numbers throughout, so the same picture gives the same bytes on any processor.</summary>
internal static class Resampler
{
    private const int WeightBits = 14;

    /// <summary>A picture at another size: area average when smaller, bilinear when larger, each axis by itself.</summary>
    public static RgbImage Resize(RgbImage image, int width, int height)
    {
        RgbImage result = new(width, height);
        Taps[] columns = TapsFor(image.Width, width);
        Taps[] rows = TapsFor(image.Height, height);

        // Rows are kept at 8.6 fixed point between the passes: rounding twice to bytes would show in flat colours.
        ushort[]?[] scaled = new ushort[]?[image.Height];
        int released = 0;
        int stride = width * 3;
        uint[] sums = new uint[stride];
        for (int y = 0; y < height; y++)
        {
            (int start, ushort[] weights) = rows[y];
            for (; released < start; released++)
            {
                scaled[released] = null;
            }

            Array.Fill(sums, 1u << (WeightBits + 5));
            for (int i = 0; i < weights.Length; i++)
            {
                ushort[] row = scaled[start + i] ??= Narrow(image.Row(start + i), columns);
                uint weight = weights[i];
                for (int x = 0; x < sums.Length; x++)
                {
                    sums[x] += row[x] * weight;
                }
            }

            Span<byte> target = result.Row(y);
            for (int x = 0; x < stride; x++)
            {
                target[x] = (byte)(sums[x] >> (WeightBits + 6));
            }
        }

        return result;
    }

    private static ushort[] Narrow(ReadOnlySpan<byte> row, Taps[] columns)
    {
        ushort[] result = new ushort[columns.Length * 3];
        for (int x = 0, at = 0; x < columns.Length; x++, at += 3)
        {
            (int start, ushort[] weights) = columns[x];
            uint r = 1u << (WeightBits - 7), g = r, b = r;
            int source = start * 3;
            foreach (ushort weight in weights)
            {
                r += (uint)row[source] * weight;
                g += (uint)row[source + 1] * weight;
                b += (uint)row[source + 2] * weight;
                source += 3;
            }

            result[at] = (ushort)(r >> (WeightBits - 6));
            result[at + 1] = (ushort)(g >> (WeightBits - 6));
            result[at + 2] = (ushort)(b >> (WeightBits - 6));
        }

        return result;
    }

    private static Taps[] TapsFor(int from, int to)
    {
        Taps[] taps = new Taps[to];
        for (int i = 0; i < to; i++)
        {
            taps[i] = to < from ? Area(i, from, to) : Linear(i, from, to);
        }

        return taps;
    }

    // The share of each source pixel in the target pixel's span, in units of 1/to of a source pixel.
    private static Taps Area(int target, int from, int to)
    {
        long begin = (long)target * from;
        long end = begin + from;
        int first = (int)(begin / to);
        int last = (int)((end - 1) / to);
        long[] shares = new long[last - first + 1];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Min(end, (long)(first + i + 1) * to) - Math.Max(begin, (long)(first + i) * to);
        }

        return new(first, Normalise(shares, from));
    }

    private static Taps Linear(int target, int from, int to)
    {
        // Centre of the target pixel, in units of 1/(2·to) of a source pixel, from the first source pixel's centre.
        long position = Math.Clamp((long)((2 * target) + 1) * from - to, 0, (long)(from - 1) * 2 * to);
        int first = (int)(position / (2L * to));
        long rest = position % (2L * to);
        return rest == 0 ? new(first, [1 << WeightBits]) : new(first, Normalise([(2L * to) - rest, rest], 2L * to));
    }

    // Weights add up to exactly one, so a flat colour stays what it is.
    private static ushort[] Normalise(ReadOnlySpan<long> shares, long whole)
    {
        ushort[] weights = new ushort[shares.Length];
        long sum = 0;
        int before = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum += shares[i];
            int upTo = (int)(((sum << WeightBits) + (whole / 2)) / whole);
            weights[i] = (ushort)(upTo - before);
            before = upTo;
        }

        return weights;
    }

    private readonly record struct Taps(int Start, ushort[] Weights);
}
