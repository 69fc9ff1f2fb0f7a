using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>All frames of a clip, small: enough to measure light and movement.</summary>
internal sealed class SmallFrames
{
    /// <summary>Blocks a row.</summary>
    private const int Across = 8;

    private const int Down = 6;

    private readonly IReadOnlyList<RgbImage> _frames;
    private readonly double[][] _light;

    /// <param name="frames">All of one size.</param>
    /// <param name="framesPerSecond">More than zero.</param>
    public SmallFrames(IReadOnlyList<RgbImage> frames, double framesPerSecond)
    {
        (_frames, FramesPerSecond) = (frames, framesPerSecond);
        _light = [.. frames.Select(Light)];
    }

    /// <summary>A frame.</summary>
    public RgbImage this[int frame] => _frames[frame];

    /// <summary>How many.</summary>
    public int Count => _frames.Count;

    public double FramesPerSecond { get; }

    /// <summary>When a frame is seen.</summary>
    public TimeSpan TimeOf(int frame) => TimeSpan.FromSeconds(frame / FramesPerSecond);

    /// <summary>So many frames are seen in a time, at least one.</summary>
    public int FramesIn(TimeSpan time) => Math.Max(1, (int)Math.Round(time.TotalSeconds * FramesPerSecond));

    /// <summary>A frame's brightness, block by block, 0 to 255.</summary>
    public IReadOnlyList<double> Blocks(int frame) => _light[frame];

    /// <summary>A frame's brightness, 0 to 255.</summary>
    public double Brightness(int frame) => _light[frame].Average();

    /// <summary>How much two frames differ in the block where they differ most, 0 to 255.</summary>
    public double Difference(int a, int b) => Difference(_frames[a], _frames[b]);

    /// <summary>A picture's brightness, 0 to 255.</summary>
    public static double BrightnessOf(RgbImage picture) => Light(picture).Average();

    private static double Difference(RgbImage a, RgbImage b)
    {
        Span<long> sums = stackalloc long[Across * Down];
        Span<int> counts = stackalloc int[Across * Down];
        for (int y = 0; y < a.Height; y++)
        {
            ReadOnlySpan<byte> one = a.Row(y);
            ReadOnlySpan<byte> other = b.Row(y);
            int row = y * Down / a.Height * Across;
            for (int x = 0; x < a.Width; x++)
            {
                int block = row + (x * Across / a.Width);
                int i = x * 3;
                sums[block] += Math.Abs(one[i] - other[i]) + Math.Abs(one[i + 1] - other[i + 1]) + Math.Abs(one[i + 2] - other[i + 2]);
                counts[block] += 3;
            }
        }

        double most = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            most = Math.Max(most, counts[i] == 0 ? 0 : (double)sums[i] / counts[i]);
        }

        return most;
    }

    private static double[] Light(RgbImage picture)
    {
        double[] sums = new double[Across * Down];
        int[] counts = new int[Across * Down];
        for (int y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<byte> row = picture.Row(y);
            for (int x = 0; x < picture.Width; x++)
            {
                int block = (y * Down / picture.Height * Across) + (x * Across / picture.Width);
                sums[block] += (0.2126 * row[x * 3]) + (0.7152 * row[(x * 3) + 1]) + (0.0722 * row[(x * 3) + 2]);
                counts[block]++;
            }
        }

        return [.. sums.Select((sum, i) => counts[i] == 0 ? 0 : sum / counts[i])];
    }
}
