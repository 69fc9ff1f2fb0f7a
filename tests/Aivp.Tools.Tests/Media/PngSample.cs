using System.Buffers.Binary;
using System.IO.Compression;
using Aivp.Tools.Media.PngFormat;

namespace Aivp.Tools.Tests.Media;

/// <summary>Makes PNG files of every kind, right or wrong, with right checksums.</summary>
internal static class PngSample
{
    /// <summary>A valid file of noise.</summary>
    public static byte[] Make(int width, int height, int colour, int depth, bool interlaced, bool opaque)
    {
        Random random = new((colour * 100) + depth);
        PngHeader header = new(new(width, height), (PngColour)colour, depth, interlaced);
        List<byte> rows = [];
        foreach (PngPass pass in PngPass.For(header))
        {
            for (int y = 0; y < pass.Height; y++)
            {
                byte[] row = new byte[1 + header.RowBytes(pass.Width)];
                random.NextBytes(row);
                row[0] = opaque && colour is 4 or 6 ? (byte)0 : (byte)random.Next(5);
                if (opaque && colour is 4 or 6)
                {
                    int sample = depth / 8;
                    int pixel = header.Channels * sample;
                    for (int x = 0; x < pass.Width; x++)
                    {
                        row.AsSpan(1 + (x * pixel) + pixel - sample, sample).Fill(255);
                    }
                }

                rows.AddRange(row);
            }
        }

        byte[]? palette = null;
        if (colour == 3)
        {
            palette = new byte[3 << depth];
            random.NextBytes(palette);
        }

        return File(width, height, colour, depth, interlaced, [.. rows], palette);
    }

    /// <summary>A file of these parts.</summary>
    public static byte[] File(
        int width, int height, int colour, int depth, bool interlaced, byte[] rows, byte[]? palette = null, byte[]? transparency = null)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colour, interlaced ? (byte)1 : (byte)0);
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        // Cut in two, as encoders may.
        byte[] data = packed.ToArray();
        return
        [
            .. PngHeader.Signature, .. Chunk("IHDR"u8, header),
            .. palette is null ? [] : Chunk("PLTE"u8, palette), .. transparency is null ? [] : Chunk("tRNS"u8, transparency),
            .. Chunk("IDAT"u8, data[..(data.Length / 2)]), .. Chunk("IDAT"u8, data[(data.Length / 2)..]), .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }
}
