using System.IO.Compression;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>Decodes a PNG that is in memory.</summary>
internal static class PngDecoder
{
    /// <summary>The picture.</summary>
    /// <exception cref="MediaException">The file is damaged, cut short or beyond our limits.</exception>
    public static RgbImage Decode(byte[] file, string name)
    {
        PngHeader header = PngHeader.Read(file, name);
        PngPalette palette = new();
        using MemoryStream compressed = Compressed(file, header, palette, name);
        if (header.Colour is PngColour.Palette && palette.Count == 0)
        {
            throw new MediaException($"{name}: the PNG is damaged: it has no palette.");
        }

        // A bomb is refused before its pixels are allocated: no compressed byte unpacks to more than 1032.
        long rowBytes = PngPass.For(header).Sum(pass => (1L + header.RowBytes(pass.Width)) * pass.Height);
        if (compressed.Length * 1032 < rowBytes)
        {
            throw new MediaException($"{name}: the PNG is damaged: {compressed.Length} bytes can't hold {header.Size} pixels.");
        }

        using ZLibStream pixels = new(compressed, CompressionMode.Decompress);
        try
        {
            return Pixels(pixels, header, new(header, palette, name), name);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new MediaException($"{name}: the PNG is damaged: its pixels can't be unpacked.", e);
        }
    }

    // Walks the chunks; what's compressed may be cut anywhere into any number of them.
    private static MemoryStream Compressed(byte[] file, PngHeader header, PngPalette palette, string name)
    {
        MemoryStream compressed = new();
        for (int at = PngHeader.EndsAt; ;)
        {
            PngChunk chunk = PngChunk.Read(file, at, name);
            at = chunk.End;
            if (chunk.Is("IDAT"u8))
            {
                compressed.Write(chunk.Data(file));
            }
            else if (chunk.Is("PLTE"u8))
            {
                palette.ReadColours(chunk.Data(file), name);
            }
            else if (chunk.Is("tRNS"u8))
            {
                palette.ReadTransparency(chunk.Data(file), header.Colour, name);
            }
            else if (chunk.Is("IEND"u8))
            {
                compressed.Position = 0;
                return compressed;
            }
            else if (chunk.IsCritical)
            {
                throw new MediaException($"{name}: the PNG has a part at byte {chunk.Start - 8} that we don't know and mustn't skip.");
            }
        }
    }

    private static RgbImage Pixels(ZLibStream pixels, PngHeader header, PngSamples samples, string name)
    {
        RgbImage image = new(header.Size.Width, header.Size.Height);
        foreach (PngPass pass in PngPass.For(header))
        {
            byte[] row = new byte[1 + header.RowBytes(pass.Width)];
            byte[] above = new byte[row.Length];
            byte[] rgb = new byte[pass.Width * 3];
            for (int y = 0; y < pass.Height; y++)
            {
                pixels.ReadExactly(row);
                PngFilters.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterDistance, name);
                Span<byte> target = image.Row(pass.Y + (y * pass.StepY));
                if (pass.StepX == 1)
                {
                    samples.ToRgb(row.AsSpan(1), target);
                }
                else
                {
                    samples.ToRgb(row.AsSpan(1), rgb);
                    pass.Scatter(rgb, target);
                }

                (row, above) = (above, row);
            }
        }

        // The stream verifies its own checksum when it's read to the end; bytes beyond the picture are no harm.
        pixels.ReadByte();
        return image;
    }
}
