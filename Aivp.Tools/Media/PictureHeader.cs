using System.Buffers.Binary;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>A JPEG's, WebP's or GIF's size and orientation, from its first bytes and before anybody decodes it.</summary>
/// <param name="Size">As stored.</param>
/// <param name="Orientation">How to turn it: EXIF's 1 (as it is) to 8.</param>
internal sealed record PictureHeader(PixelSize Size, int Orientation)
{
    // A JPEG's size comes after its colour profile and thumbnail.
    private const int HeadLength = 1 << 20;

    /// <summary>The size once turned upright.</summary>
    public PixelSize UprightSize => Orientation >= 5 ? new(Size.Height, Size.Width) : Size;

    /// <summary>Reads a file's header.</summary>
    /// <exception cref="MediaException">It can't be read, is damaged, or claims a size beyond our limits.</exception>
    public static PictureHeader Read(string file, MediaKind kind)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            byte[] head = new byte[Math.Min(stream.Length, HeadLength)];
            return Read(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), kind, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaException($"{file}: can't be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a header from memory.</summary>
    /// <exception cref="MediaException">It is damaged, or claims a size beyond our limits.</exception>
    public static PictureHeader Read(ReadOnlySpan<byte> head, MediaKind kind, string file) => kind switch
    {
        MediaKind.Gif when head.Length >= 10 => new(
            PictureLimits.Check(file, BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..])), 1),
        MediaKind.WebP when head.Length >= 30 => OfWebP(head, file),
        MediaKind.Jpeg => JpegHeader.Read(head, file),
        _ => throw new MediaException($"{file}: {kind.InWords()} cut short."),
    };

    private static PictureHeader OfWebP(ReadOnlySpan<byte> head, string file)
    {
        ReadOnlySpan<byte> data = head[20..];
        (long width, long height) = head[12..16] switch
        {
            [.., (byte)' '] => (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF),
            [.., (byte)'L'] => OfLossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..])),
            [.., (byte)'X'] => (
                1 + (BinaryPrimitives.ReadUInt32LittleEndian(data[4..]) & 0xFF_FFFF),
                1 + (BinaryPrimitives.ReadUInt32LittleEndian(data[7..]) & 0xFF_FFFF)),
            _ => (0L, 0L),
        };
        return new(PictureLimits.Check(file, width, height), 1);
    }

    private static (long Width, long Height) OfLossless(uint bits) => (1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
}
