using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media;

/// <summary>Finds a JPEG's size, and the orientation that its camera noted.</summary>
/// <remarks>Source: ITU-T T.81, B.1.1.3 (markers) and B.2.2 (frame header); CIPA DC-008 4.6.2 (image file directory), tag 0112.</remarks>
internal static class JpegHeader
{
    /// <summary>Reads the segments up to the frame header.</summary>
    /// <exception cref="MediaException">There is no frame header, or it claims a size beyond our limits.</exception>
    public static PictureHeader Read(ReadOnlySpan<byte> head, string file)
    {
        int orientation = 1;
        for (int at = 2; at + 4 <= head.Length && head[at] == 0xFF;)
        {
            byte marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++; // Padding.
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
            if (length < 2 || at + 2 + length > head.Length)
            {
                break;
            }

            ReadOnlySpan<byte> data = head.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC && data.Length >= 5)
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
                return new(PictureLimits.Check(file, width, height), orientation);
            }

            if (marker == 0xE1 && data.StartsWith("Exif\0\0"u8))
            {
                orientation = Orientation(data[6..]);
            }

            at += 2 + length;
        }

        throw new MediaException($"{file}: the JPEG is cut short or damaged: it has no frame header.");
    }

    // A directory of 12-byte entries; anything odd means: as it is.
    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        bool little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 10 || (!little && !tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        int count = Short(tiff[(int)directory..], little);
        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        for (int i = 0; i < count && entries.Length >= 12; i++, entries = entries[12..])
        {
            if (Short(entries, little) == 0x0112)
            {
                return Short(entries[8..], little) is int value and >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
