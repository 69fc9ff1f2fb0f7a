using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>A few points of a keyframe's figure, in bands from head to foot, that are looked for in a frame at any place and size.</summary>
internal sealed class Patch
{
    // A head in a close-up, a coat, legs: another colour in one of them is another person.
    private const int MostBands = 5;

    // Of a band, in pixels: what is smaller is mixed with what is beside it.
    private const double LeastBand = 9;
    private const int PointsAcross = 6;
    private const int RowsOfBand = 4;

    // What is beside a figure in its box belongs to the place.
    private const double Inner = 0.46;
    private const int Coarse = 3;
    private static readonly double[] s_scales = [.. Enumerable.Range(-11, 23).Select(i => Math.Pow(1.08, i))];

    private readonly (double X, double Y, int Band, byte R, byte G, byte B)[] _points;
    private readonly int _bands;
    private readonly double _middleX;
    private readonly double _middleY;

    public Patch(RgbImage keyframe, KeyframeFigure figure)
    {
        (double left, double top) = (figure.X * keyframe.Width, figure.Y * keyframe.Height);
        (double width, double height) = (figure.Width * keyframe.Width, figure.Height * keyframe.Height);
        (_middleX, _middleY) = (left + (width / 2), top + (height / 2));
        List<(double, double, int, byte, byte, byte)> points = [];
        _bands = Math.Clamp((int)(height / LeastBand), 1, MostBands);
        int rows = MostBands * RowsOfBand;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < PointsAcross; column++)
            {
                double x = (((column + 0.5) / PointsAcross) - 0.5) * width * Inner;
                double y = (((row + 0.5) / rows) - 0.5) * height * 0.92;
                (byte r, byte g, byte b) = keyframe[Math.Clamp((int)(_middleX + x), 0, keyframe.Width - 1), Math.Clamp((int)(_middleY + y), 0, keyframe.Height - 1)];
                points.Add((x, y, row * _bands / rows, r, g, b));
            }
        }

        _points = [.. points];
        (Width, Height) = (width, height);
    }

    /// <summary>Of the figure on the keyframe, in pixels.</summary>
    public double Width { get; }

    /// <summary>Of the figure on the keyframe, in pixels.</summary>
    public double Height { get; }

    /// <summary>Where it's most alike.</summary>
    /// <param name="frame">As small as the keyframe.</param>
    public Sighting FindIn(RgbImage frame)
    {
        // The mean finds the place; what decides is the band that is most unlike.
        List<(double Mean, double X, double Y, double Scale)> best = [];
        foreach (double scale in s_scales)
        {
            (double Mean, double X, double Y, double Scale) least = (double.MaxValue, 0, 0, scale);
            for (double y = _middleY - (0.3 * frame.Height); y <= _middleY + (0.3 * frame.Height); y += Coarse)
            {
                for (double x = _middleX - (0.3 * frame.Width); x <= _middleX + (0.3 * frame.Width); x += Coarse)
                {
                    double mean = Mean(frame, x, y, scale, 3, least.Mean);
                    least = mean < least.Mean ? (mean, x, y, scale) : least;
                }
            }

            best.Add(least);
        }

        Sighting found = new(double.MaxValue, 0, 0, 1);
        foreach ((_, double x, double y, double scale) in best.OrderBy(one => one.Mean).Take(4))
        {
            Sighting refined = Refine(frame, x, y, scale);
            found = refined.Difference < found.Difference ? refined : found;
        }

        return found;
    }

    private Sighting Refine(RgbImage frame, double x, double y, double scale)
    {
        (double Mean, double X, double Y, double Scale) best = (Mean(frame, x, y, scale, 1, double.MaxValue), x, y, scale);
        foreach (double step in new[] { 1.5, 0.75, 0.4 })
        {
            (double cx, double cy, double cs) = (best.X, best.Y, best.Scale);
            foreach (double s in new[] { cs / (1 + (0.02 * step)), cs, cs * (1 + (0.02 * step)) })
            {
                for (int dy = -2; dy <= 2; dy++)
                {
                    for (int dx = -2; dx <= 2; dx++)
                    {
                        double mean = Mean(frame, cx + (dx * step), cy + (dy * step), s, 1, best.Mean);
                        best = mean < best.Mean ? (mean, cx + (dx * step), cy + (dy * step), s) : best;
                    }
                }
            }
        }

        return new(Worst(frame, best.X, best.Y, best.Scale), best.X, best.Y, best.Scale);
    }

    private double Mean(RgbImage frame, double x, double y, double scale, int every, double giveUp)
    {
        long sum = 0;
        int count = 0;
        int most = _points.Length / every;
        for (int i = 0; i < _points.Length; i += every)
        {
            if (Difference(frame, _points[i], x, y, scale) is int difference)
            {
                sum += difference;
                count++;
            }

            if (i % 24 == 23 && sum > giveUp * 3 * most)
            {
                return double.MaxValue;
            }
        }

        // Half out of the picture it can't be recognised.
        return count * 2 < most ? double.MaxValue : (double)sum / (3 * count);
    }

    private double Worst(RgbImage frame, double x, double y, double scale)
    {
        Span<int> sums = stackalloc int[_bands];
        Span<int> counts = stackalloc int[_bands];
        foreach ((double X, double Y, int Band, byte R, byte G, byte B) point in _points)
        {
            if (Difference(frame, point, x, y, scale) is int difference)
            {
                sums[point.Band] += difference;
                counts[point.Band] += 3;
            }
        }

        double worst = 0;
        for (int i = 0; i < _bands; i++)
        {
            worst = Math.Max(worst, counts[i] < _points.Length * 3 / (_bands * 2) ? 0 : (double)sums[i] / counts[i]);
        }

        return worst;
    }

    private static int? Difference(RgbImage frame, in (double X, double Y, int Band, byte R, byte G, byte B) point, double x, double y, double scale)
    {
        int u = (int)(x + (point.X * scale));
        int v = (int)(y + (point.Y * scale));
        if ((uint)u >= (uint)frame.Width || (uint)v >= (uint)frame.Height)
        {
            return null;
        }

        int at = ((v * frame.Width) + u) * 3;
        byte[] pixels = frame.Pixels;
        return Math.Abs(pixels[at] - point.R) + Math.Abs(pixels[at + 1] - point.G) + Math.Abs(pixels[at + 2] - point.B);
    }
}
