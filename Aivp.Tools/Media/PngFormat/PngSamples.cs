using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>Turns restored rows of any colour type and depth into opaque 8-bit RGB.</summary>
internal sealed class PngSamples(PngHeader header, PngPalette palette, string name)
{
    /// <summary>A sample with this alpha over a white sheet.</summary>
    public static byte OverWhite(int sample, int alpha) => (byte)(((sample * alpha) + (255 * (255 - alpha)) + 127) / 255);

    /// <summary>Converts a row.</summary>
    /// <param name="row">The restored bytes.</param>
    /// <param name="rgb">Three bytes for each pixel of the row.</param>
    /// <exception cref="MediaException">A pixel's colour isn't in the palette.</exception>
    public void ToRgb(ReadOnlySpan<byte> row, Span<byte> rgb)
    {
        switch (header.Colour, header.Depth)
        {
            case (PngColour.Rgb, 8) when palette.Transparent is null:
                row[..rgb.Length].CopyTo(rgb);
                break;
            case (PngColour.Palette, _):
                Palette(row, rgb);
                break;
            case (_, < 8):
                PackedGray(row, rgb);
                break;
            default:
                Samples(row, rgb);
                break;
        }
    }

    private void Palette(ReadOnlySpan<byte> row, Span<byte> rgb)
    {
        for (int x = 0; x * 3 < rgb.Length; x++)
        {
            int index = Packed(row, x);
            if (index >= palette.Count)
            {
                throw new MediaException($"{name}: the PNG is damaged: colour {index} of a palette of {palette.Count}.");
            }

            palette.Colours.AsSpan(index * 3, 3).CopyTo(rgb[(x * 3)..]);
        }
    }

    private void PackedGray(ReadOnlySpan<byte> row, Span<byte> rgb)
    {
        int white = (1 << header.Depth) - 1;
        for (int x = 0; x * 3 < rgb.Length; x++)
        {
            int sample = Packed(row, x);
            rgb.Slice(x * 3, 3).Fill(sample == palette.Transparent?.R ? (byte)255 : (byte)(sample * 255 / white));
        }
    }

    private int Packed(ReadOnlySpan<byte> row, int x)
    {
        int bit = x * header.Depth;
        return (row[bit >> 3] >> (8 - header.Depth - (bit & 7))) & ((1 << header.Depth) - 1);
    }

    // Depth 8 or 16, one to four samples a pixel.
    private void Samples(ReadOnlySpan<byte> row, Span<byte> rgb)
    {
        int channels = header.Channels;
        bool colour = channels >= 3;
        bool alpha = channels is 2 or 4;
        for (int x = 0; x * 3 < rgb.Length; x++)
        {
            int at = x * channels;
            (int r, int g, int b) = (Sample(row, at), Sample(row, colour ? at + 1 : at), Sample(row, colour ? at + 2 : at));
            int opacity = alpha ? To8(Sample(row, at + channels - 1)) : palette.Transparent == (r, g, b) ? 0 : 255;
            rgb[x * 3] = OverWhite(To8(r), opacity);
            rgb[(x * 3) + 1] = OverWhite(To8(g), opacity);
            rgb[(x * 3) + 2] = OverWhite(To8(b), opacity);
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int index) =>
        header.Depth == 8 ? row[index] : BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]);

    private int To8(int sample) => header.Depth == 8 ? sample : ((sample * 255) + 32767) / 65535;
}
