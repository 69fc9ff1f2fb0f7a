using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Finds what stands in a frame that its keyframe doesn't show: a block that is found nowhere near its place is new, and enough of them are somebody.</summary>
/// <param name="keyframe">The keyframe.</param>
internal sealed class Newcomers(KeyframeView keyframe)
{
    private const int Block = 5;

    // How far layers move against each other beside what the camera does to all of them.
    private const int Slack = 3;
    private const double New = 22;
    private const double Calm = 9;
    private static readonly double[] s_zooms = [0.72, 0.76, 0.8, 0.84, 0.88, 0.92, 0.96, 1, 1.04, 1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.36];

    /// <summary>The largest new thing's height, as a part of the smallest figure's (of the frame's, where nobody stands); null: the place itself is another, so that nobody can say.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="explained">Where known figures stand now.</param>
    /// <param name="mayCross">Somebody may be coming in or leaving: what is cut by the frame's left or right edge doesn't count.</param>
    public double? Height(RgbImage frame, IReadOnlyList<(double X, double Y, double Width, double Height)> explained, bool mayCross)
    {
        (double zoom, double dx, double dy) = Camera(frame, explained);
        if (zoom == s_zooms[0] || zoom == s_zooms[^1])
        {
            // The camera has gone farther than can be followed.
            return null;
        }

        int across = frame.Width / Block;
        int down = frame.Height / Block;
        bool[] isNew = new bool[across * down];
        List<double> rests = [];
        for (int row = 1; row < down - 1; row++)
        {
            for (int column = 1; column < across - 1; column++)
            {
                (int x, int y) = (column * Block, row * Block);
                if (explained.Any(box => Math.Abs(x + 2 - box.X) < (box.Width / 2) + 4 && Math.Abs(y + 2 - box.Y) < (box.Height / 2) + 4))
                {
                    continue;
                }

                double? rest = Rest(frame, x, y, zoom, dx, dy);
                if (rest is double value)
                {
                    rests.Add(value);
                    isNew[(row * across) + column] = value > New;
                }
            }
        }

        if (rests.Count < 40 || rests.Order().ElementAt(rests.Count / 2) > Calm)
        {
            return null;
        }

        double figure = keyframe.Figures.Count == 0 ? frame.Height * 0.5 : keyframe.Figures.Min(one => one.Height) * frame.Height;
        return Tallest(isNew, across, down, mayCross) * Block / Math.Max(Block * 2, figure);
    }

    // The least difference of a block from where it should come from, or from nearly there.
    private double? Rest(RgbImage frame, int x, int y, double zoom, double dx, double dy)
    {
        RgbImage still = keyframe.Picture;
        double cx = (frame.Width / 2.0) + ((x - (frame.Width / 2.0)) / zoom) + dx;
        double cy = (frame.Height / 2.0) + ((y - (frame.Height / 2.0)) / zoom) + dy;
        if (cx < Slack || cy < Slack || cx + (Block / zoom) >= still.Width - Slack - 1 || cy + (Block / zoom) >= still.Height - Slack - 1)
        {
            return null;
        }

        double least = double.MaxValue;
        for (int v = -Slack; v <= Slack; v++)
        {
            for (int u = -Slack; u <= Slack; u++)
            {
                int sum = 0;
                for (int i = 0; i < Block * Block; i += 2)
                {
                    (byte r, byte g, byte b) = frame[x + (i % Block), y + (i / Block)];
                    (byte sr, byte sg, byte sb) = still[(int)(cx + u + (i % Block / zoom)), (int)(cy + v + (i / Block / zoom))];
                    sum += Math.Abs(r - sr) + Math.Abs(g - sg) + Math.Abs(b - sb);
                }

                least = Math.Min(least, sum / 39.0);
            }
        }

        return least;
    }

    /// <summary>What the camera has done since the keyframe, read off the place, not the people.</summary>
    private (double Zoom, double X, double Y) Camera(RgbImage frame, IReadOnlyList<(double X, double Y, double Width, double Height)> explained)
    {
        List<(int X, int Y)> points = [];
        for (int y = 6; y < frame.Height - 6; y += 9)
        {
            for (int x = 6; x < frame.Width - 6; x += 9)
            {
                if (!explained.Any(box => Math.Abs(x - box.X) < (box.Width / 2) + 3 && Math.Abs(y - box.Y) < (box.Height / 2) + 3))
                {
                    points.Add((x, y));
                }
            }
        }

        (double Cost, double Zoom, double X, double Y) best = (double.MaxValue, 1, 0, 0);
        foreach (double zoom in s_zooms)
        {
            for (int y = -16; y <= 16; y += 2)
            {
                for (int x = -26; x <= 26; x += 2)
                {
                    double cost = Cost(frame, points, zoom, x, y);
                    best = cost < best.Cost ? (cost, zoom, x, y) : best;
                }
            }
        }

        return (best.Zoom, best.X, best.Y);
    }

    private double Cost(RgbImage frame, List<(int X, int Y)> points, double zoom, double dx, double dy)
    {
        RgbImage still = keyframe.Picture;
        long sum = 0;
        int count = 0;
        foreach ((int x, int y) in points)
        {
            int u = (int)((frame.Width / 2.0) + ((x - (frame.Width / 2.0)) / zoom) + dx);
            int v = (int)((frame.Height / 2.0) + ((y - (frame.Height / 2.0)) / zoom) + dy);
            if ((uint)u < (uint)still.Width && (uint)v < (uint)still.Height)
            {
                int a = ((y * frame.Width) + x) * 3;
                int b = ((v * still.Width) + u) * 3;
                sum += Math.Min(90, Math.Abs(frame.Pixels[a] - still.Pixels[b]) + Math.Abs(frame.Pixels[a + 1] - still.Pixels[b + 1]) + Math.Abs(frame.Pixels[a + 2] - still.Pixels[b + 2]));
                count++;
            }
        }

        return count * 2 < points.Count ? double.MaxValue : (double)sum / count;
    }

    // In blocks, of things at least two blocks wide.
    private static int Tallest(bool[] marks, int across, int down, bool mayCross)
    {
        int tallest = 0;
        bool[] done = new bool[marks.Length];
        for (int start = 0; start < marks.Length; start++)
        {
            if (!marks[start] || done[start])
            {
                continue;
            }

            Stack<int> open = new([start]);
            done[start] = true;
            (int top, int bottom, int area) = (start / across, start / across, 0);
            bool isCut = false;
            while (open.TryPop(out int at))
            {
                (int x, int y) = (at % across, at / across);
                (top, bottom, area) = (Math.Min(top, y), Math.Max(bottom, y), area + 1);
                isCut |= x <= 2 || x >= across - 3;
                foreach ((int u, int v) in new[] { (x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1) })
                {
                    int next = (v * across) + u;
                    if (u >= 0 && v >= 0 && u < across && v < down && marks[next] && !done[next])
                    {
                        done[next] = true;
                        open.Push(next);
                    }
                }
            }

            int height = bottom - top + 1;
            tallest = area >= height * 1.4 && !(mayCross && isCut) ? Math.Max(tallest, height) : tallest;
        }

        return tallest;
    }
}
