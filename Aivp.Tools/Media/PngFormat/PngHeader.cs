using System.Buffers.Binary;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>What the IHDR chunk says.</summary>
/// <remarks>Source: the PNG specification, third edition, 11.2.1.</remarks>
internal sealed record PngHeader(PixelSize Size, PngColour Colour, int Depth, bool Interlaced)
{
    /// <summary>Signature, chunk head, 13 bytes, checksum.</summary>
    public const int EndsAt = 8 + 8 + 13 + 4;

    /// <summary>The first eight bytes of every PNG.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Samples a pixel.</summary>
    public int Channels => Colour switch
    {
        PngColour.Gray or PngColour.Palette => 1,
        PngColour.GrayAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    /// <summary>Bytes from a pixel to the one that filters take for its left neighbour.</summary>
    public int FilterDistance => Math.Max(1, Channels * Depth / 8);

    /// <summary>ffmpeg's name for the pixel format.</summary>
    public string PixelFormat => (Colour, Depth) switch
    {
        (PngColour.Gray, 1) => "monob",
        (PngColour.Gray, 16) => "gray16be",
        (PngColour.Gray, _) => "gray",
        (PngColour.Palette, _) => "pal8",
        (PngColour.GrayAlpha, 16) => "ya16be",
        (PngColour.GrayAlpha, _) => "ya8",
        (PngColour.Rgb, 16) => "rgb48be",
        (PngColour.Rgb, _) => "rgb24",
        (_, 16) => "rgba64be",
        _ => "rgba",
    };

    /// <summary>Bytes of a row of so many pixels, without the filter's byte.</summary>
    public int RowBytes(int width) => checked((int)((((long)width * Channels * Depth) + 7) / 8));

    /// <summary>Reads the first <see cref="EndsAt"/> bytes of a file.</summary>
    /// <exception cref="MediaException">They aren't a PNG's, or the size is beyond our limits.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> file, string name)
    {
        if (!file.StartsWith(Signature))
        {
            throw new MediaException($"{name}: isn't a PNG picture; it is {MediaKinds.Of(file).InWords()}.");
        }

        if (file.Length < EndsAt)
        {
            throw new MediaException($"{name}: the PNG is cut short.");
        }

        PngChunk chunk = PngChunk.Read(file, Signature.Length, name);
        if (!chunk.Is("IHDR"u8) || chunk.Length != 13)
        {
            throw new MediaException($"{name}: the PNG doesn't begin with its header.");
        }

        ReadOnlySpan<byte> data = chunk.Data(file);
        PixelSize size = PictureLimits.Check(name, BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        (int depth, int colour, int compression, int filter, int interlace) = (data[8], data[9], data[10], data[11], data[12]);
        bool known = colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        return known && compression == 0 && filter == 0 && interlace is 0 or 1
            ? new(size, (PngColour)colour, depth, interlace == 1)
            : throw new MediaException(
                $"{name}: the PNG's header makes no sense (colour type {colour}, depth {depth}, compression {compression}, filter {filter}, interlace {interlace}).");
    }
}
