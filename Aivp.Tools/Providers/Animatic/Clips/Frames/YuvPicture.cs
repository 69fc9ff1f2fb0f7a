using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>
/// A still as the encoder takes it: brightness at every pixel, colour at every second of every second row. Camera moves are worked out on these
/// planes, which is half the work of RGB, and the encoder needn't convert each frame.
/// </summary>
/// <param name="Luma">Brightness.</param>
/// <param name="Blue">Blue difference.</param>
/// <param name="Red">Red difference.</param>
/// <remarks>Source: ITU-R BT.709-6, item 3.2 and 4.6: narrow range, 8 bits. Colour lies on the brightness samples' columns, between their rows.</remarks>
internal sealed record YuvPicture(Plane Luma, Plane Blue, Plane Red)
{
    private const int Bits = 16;

    /// <summary>Bytes of a frame of this size.</summary>
    public static int FrameBytes(PixelSize size) => size.Width * size.Height * 3 / 2;

    /// <summary>Converts a picture of even width and height.</summary>
    public static YuvPicture From(RgbImage image)
    {
        int width = image.Width;
        int height = image.Height;
        byte[] luma = new byte[width * height];
        byte[] blue = new byte[width * height / 4];
        byte[] red = new byte[width * height / 4];
        Parallel.For(0, height / 2, pair =>
        {
            // Blue and red of the two rows added up, at every column.
            Span<int> sums = new int[width * 2];
            for (int y = pair * 2; y < (pair * 2) + 2; y++)
            {
                Rows(image.Row(y), luma.AsSpan(y * width, width), sums);
            }

            for (int x = 0; x < width; x += 2)
            {
                // A column and half of each neighbour, over two rows: eight parts.
                int left = Math.Max(x - 1, 0) * 2;
                int at = x * 2;
                int right = Math.Min(x + 1, width - 1) * 2;
                int target = (pair * width / 2) + (x / 2);
                blue[target] = Chroma(sums[left] + (2 * sums[at]) + sums[right]);
                red[target] = Chroma(sums[left + 1] + (2 * sums[at + 1]) + sums[right + 1]);
            }
        });
        return new(new(width, height, luma), new(width / 2, height / 2, blue), new(width / 2, height / 2, red));
    }

    private static void Rows(ReadOnlySpan<byte> rgb, Span<byte> luma, Span<int> sums)
    {
        for (int x = 0; x < luma.Length; x++)
        {
            int r = rgb[x * 3];
            int g = rgb[(x * 3) + 1];
            int b = rgb[(x * 3) + 2];

            // Kr = 0.2126, Kb = 0.0722; brightness from 16 to 235, colour from 16 to 240 around 128; in 65536ths.
            luma[x] = (byte)(((11966 * r) + (40254 * g) + (4064 * b) + (16 << Bits) + (1 << (Bits - 1))) >> Bits);
            sums[x * 2] += (-6596 * r) - (22189 * g) + (28785 * b);
            sums[(x * 2) + 1] += (28785 * r) - (26146 * g) - (2639 * b);
        }
    }

    private static byte Chroma(int sum) => (byte)Math.Clamp((sum + (128 << (Bits + 3)) + (1 << (Bits + 2))) >> (Bits + 3), 0, 255);
}
