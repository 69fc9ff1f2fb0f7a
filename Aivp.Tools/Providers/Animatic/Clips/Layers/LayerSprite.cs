using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>A layer's pixels as the encoder takes them, with what they cover.</summary>
/// <param name="Layer">What it is.</param>
/// <param name="Left">Of the first column, in the frame's pixels; even, and negative where the layer begins beyond the frame.</param>
/// <param name="Top">Of the first row.</param>
/// <param name="Luma">Brightness.</param>
/// <param name="Chroma">Blue and red, at every second sample of every second row.</param>
internal sealed record LayerSprite(SvgLayer Layer, int Left, int Top, LayerPlanes Luma, LayerPlanes Chroma)
{
    private const int Bits = 16;

    /// <summary>It goes on beyond its edges as it is at them.</summary>
    public bool GoesOn => Layer.Kind is SvgLayerKind.Backdrop or SvgLayerKind.Floor;

    /// <summary>Converts a drawn layer.</summary>
    /// <param name="layer">What it is.</param>
    /// <param name="pixels">Blue, green, red, alpha; multiplied by alpha.</param>
    /// <param name="size">Even.</param>
    /// <param name="left">Where it begins in the frame.</param>
    /// <param name="top">Where it begins in the frame.</param>
    /// <returns>Null: it's empty.</returns>
    public static LayerSprite? Of(SvgLayer layer, byte[] pixels, PixelSize size, int left, int top)
    {
        (int x0, int y0, int x1, int y1) = Bounds(pixels, size);
        if (x0 >= x1)
        {
            return null;
        }

        if (layer.Kind is SvgLayerKind.Backdrop or SvgLayerKind.Floor)
        {
            (x0, x1) = (0, size.Width);
        }

        (x0, y0, x1, y1) = (x0 & ~1, y0 & ~1, (x1 + 1) & ~1, (y1 + 1) & ~1);
        (int width, int height) = (x1 - x0, y1 - y0);
        (byte[] luma, byte[] cover) = (new byte[width * height], new byte[width * height]);
        (byte[] blue, byte[] red, byte[] thin) = (new byte[width * height / 4], new byte[width * height / 4], new byte[width * height / 4]);
        Parallel.For(0, height / 2, pair =>
        {
            int[] sums = new int[width * 3];
            for (int y = pair * 2; y < (pair * 2) + 2; y++)
            {
                ReadOnlySpan<byte> row = pixels.AsSpan((((y0 + y) * size.Width) + x0) * 4, width * 4);
                for (int x = 0; x < width; x++)
                {
                    (int b, int g, int r, int a) = (row[x * 4], row[(x * 4) + 1], row[(x * 4) + 2], row[(x * 4) + 3]);
                    luma[(y * width) + x] = (byte)(((11966 * r) + (40254 * g) + (4064 * b) + (a * 4112) + (1 << (Bits - 1))) >> Bits);
                    cover[(y * width) + x] = (byte)a;
                    sums[x * 3] += (-6596 * r) - (22189 * g) + (28785 * b) + (a * 32897);
                    sums[(x * 3) + 1] += (28785 * r) - (26146 * g) - (2639 * b) + (a * 32897);
                    sums[(x * 3) + 2] += a;
                }
            }

            for (int x = 0; x < width; x += 2)
            {
                (int before, int at, int after) = (Math.Max(x - 1, 0) * 3, x * 3, Math.Min(x + 1, width - 1) * 3);
                int target = (pair * width / 2) + (x / 2);
                blue[target] = Eighth(sums[before] + (2 * sums[at]) + sums[after], Bits);
                red[target] = Eighth(sums[before + 1] + (2 * sums[at + 1]) + sums[after + 1], Bits);
                thin[target] = Eighth(sums[before + 2] + (2 * sums[at + 2]) + sums[after + 2], 0);
            }
        });
        return new(layer, left + x0, top + y0, LayerPlanes.Of(width, height, [luma], cover), LayerPlanes.Of(width / 2, height / 2, [blue, red], thin));
    }

    private static byte Eighth(int sum, int bits) => (byte)Math.Clamp((sum + (1 << (bits + 2))) >> (bits + 3), 0, 255);

    private static (int X0, int Y0, int X1, int Y1) Bounds(byte[] pixels, PixelSize size)
    {
        (int x0, int y0, int x1, int y1) = (size.Width, size.Height, 0, 0);
        for (int y = 0; y < size.Height; y++)
        {
            ReadOnlySpan<byte> row = pixels.AsSpan(y * size.Width * 4, size.Width * 4);
            int first = row.IndexOfAnyExcept((byte)0);
            if (first >= 0)
            {
                (x0, x1) = (Math.Min(x0, first / 4), Math.Max(x1, (row.LastIndexOfAnyExcept((byte)0) / 4) + 1));
                (y0, y1) = (Math.Min(y0, y), y + 1);
            }
        }

        return (x0, y0, x1, y1);
    }
}
