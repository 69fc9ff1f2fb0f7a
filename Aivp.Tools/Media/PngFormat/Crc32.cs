using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>PNG's checksum: CRC-32 with the reflected polynomial EDB88320, eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        uint[][] t = Tables;
        foreach (ulong raw in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            ulong eight = BitConverter.IsLittleEndian ? raw : BinaryPrimitives.ReverseEndianness(raw);
            uint low = crc ^ (uint)eight;
            uint high = (uint)(eight >> 32);
            crc = t[7][(byte)low] ^ t[6][(byte)(low >> 8)] ^ t[5][(byte)(low >> 16)] ^ t[4][low >> 24]
                ^ t[3][(byte)high] ^ t[2][(byte)(high >> 8)] ^ t[1][(byte)(high >> 16)] ^ t[0][high >> 24];
        }

        foreach (byte value in bytes[(bytes.Length & ~7)..])
        {
            crc = (crc >> 8) ^ t[0][(byte)(crc ^ value)];
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        uint[][] tables = [.. Enumerable.Range(0, 8).Select(_ => new uint[256])];
        for (uint value = 0; value < 256; value++)
        {
            uint crc = value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1;
            }

            tables[0][value] = crc;
        }

        for (int step = 1; step < tables.Length; step++)
        {
            for (int value = 0; value < 256; value++)
            {
                uint crc = tables[step - 1][value];
                tables[step][value] = (crc >> 8) ^ tables[0][(byte)crc];
            }
        }

        return tables;
    }
}
