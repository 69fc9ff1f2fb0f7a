using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Aivp.Simulator.Media;

/// <summary>Makes a picture from a text: other text, other picture; same text, same bytes. Tiles in the colours of the text's hash over a slope.</summary>
internal static class PngPicture
{
    private const int Tiles = 8;

    public static byte[] Of(string text, int width, int height)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Encode(width, height, (x, y) =>
        {
            int tile = (y * Tiles / height * Tiles) + (x * Tiles / width);
            bool lit = (hash[tile / 8] >> (tile % 8) & 1) != 0;
            int shade = (x * 64 / width) + (y * 64 / height);
            return lit ? (hash[8], hash[9], hash[10]) : ((byte)(hash[11] / 2 + shade), (byte)(hash[12] / 2 + shade), (byte)(hash[13] / 2 + shade));
        });
    }

    public static byte[] Black(int width, int height) => Encode(width, height, (_, _) => default);

    private static byte[] Encode(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue)> colour)
    {
        byte[] rows = new byte[height * (1 + (width * 3))];
        int at = 0;
        for (int y = 0; y < height; y++)
        {
            at++;
            for (int x = 0; x < width; x++)
            {
                (rows[at], rows[at + 1], rows[at + 2]) = colour(x, y);
                at += 3;
            }
        }

        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);

        using MemoryStream png = new();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Deflate(rows));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] chunk = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(chunk));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
