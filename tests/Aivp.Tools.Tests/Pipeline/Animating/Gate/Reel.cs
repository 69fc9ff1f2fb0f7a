using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Tools.Tests.Pipeline.Animating.Gate;

/// <summary>Draws small clips: a place of stripes, people of four colours, a camera that pans.</summary>
internal static class Reel
{
    public const int Width = 240;
    public const int Height = 135;
    public const int Rate = 24;

    public static readonly (byte R, byte G, byte B)[] Ines = [(200, 200, 210), (230, 190, 160), (230, 200, 40), (40, 40, 60)];
    public static readonly (byte R, byte G, byte B)[] Bako = [(20, 15, 20), (90, 60, 40), (40, 110, 60), (90, 90, 90)];

    public static readonly KeyframeFigure Left = new("ines", 60.0 / Width, 40.0 / Height, 30.0 / Width, 80.0 / Height);

    /// <summary>A frame.</summary>
    /// <param name="pan">How far the camera has gone, in pixels.</param>
    /// <param name="people">Who stands where.</param>
    /// <param name="light">Brightness, 1 is full.</param>
    public static RgbImage Frame(int pan, IEnumerable<(int X, (byte R, byte G, byte B)[] Who)> people, double light = 1)
    {
        RgbImage image = new(Width, Height);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                int u = x + pan;
                Put(image, x, y, (byte)(60 + (u * 7 / 10 % 40)), (byte)(80 + (y / 3)), (byte)(100 + (u / 25 % 2 * 25)), light);
            }
        }

        foreach ((int left, (byte R, byte G, byte B)[] who) in people)
        {
            for (int y = 40; y < 120; y++)
            {
                (byte r, byte g, byte b) = who[(y - 40) / 20];
                for (int x = Math.Max(0, left - pan); x < Math.Min(Width, left - pan + 30); x++)
                {
                    Put(image, x, y, r, g, b, light);
                }
            }
        }

        return image;
    }

    /// <summary>Four seconds of them.</summary>
    public static SmallFrames Of(Func<int, RgbImage> frame, int count = 4 * Rate) => new([.. Enumerable.Range(0, count).Select(frame)], Rate);

    private static void Put(RgbImage image, int x, int y, byte r, byte g, byte b, double light)
    {
        Span<byte> pixel = image.Row(y).Slice(x * 3, 3);
        (pixel[0], pixel[1], pixel[2]) = ((byte)(r * light), (byte)(g * light), (byte)(b * light));
    }
}
