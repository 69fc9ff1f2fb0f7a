using System.Buffers.Binary;
using System.IO.Compression;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>Encodes opaque 8-bit RGB.</summary>
internal static class PngEncoder
{
    private const int Distance = 3;

    /// <summary>A whole PNG file.</summary>
    public static byte[] Encode(RgbImage image)
    {
        using MemoryStream file = new();
        file.Write(PngHeader.Signature);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = (byte)PngColour.Rgb;
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);

        using (MemoryStream compressed = new())
        {
            using (ZLibStream pixels = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
            {
                WriteRows(image, pixels);
            }

            WriteChunk(file, "IDAT"u8, compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        }

        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row by the filter whose bytes, taken as signed, are smallest: the specification's own rule of thumb.
    private static void WriteRows(RgbImage image, Stream pixels)
    {
        byte[] none = new byte[image.Width * 3];
        ReadOnlySpan<byte> above = none;
        byte[][] filtered = [.. Enumerable.Range(0, 3).Select(_ => new byte[none.Length + 1])];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            byte[] best = filtered[0];
            long least = long.MaxValue;
            for (byte filter = 0; filter < filtered.Length; filter++)
            {
                filtered[filter][0] = filter;
                long sum = Apply(filter, row, above, filtered[filter].AsSpan(1));
                if (sum < least)
                {
                    (best, least) = (filtered[filter], sum);
                }
            }

            pixels.Write(best);
            above = row;
        }
    }

    private static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> result)
    {
        long sum = 0;
        for (int i = 0; i < result.Length; i++)
        {
            int predicted = filter switch
            {
                0 => 0,
                1 => i < Distance ? 0 : row[i - Distance],
                _ => above[i],
            };
            sbyte rest = (sbyte)(row[i] - predicted);
            result[i] = (byte)rest;
            sum += rest < 0 ? -rest : rest;
        }

        return sum;
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        int start = (int)file.Length;
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(file.GetBuffer().AsSpan(start, type.Length + data.Length)));
        file.Write(number);
    }
}
