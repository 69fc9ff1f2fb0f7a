using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>Where a chunk lies in a file.</summary>
/// <param name="Type">The four letters, big-endian.</param>
/// <param name="Start">Of its data.</param>
/// <param name="Length">Of its data.</param>
internal readonly record struct PngChunk(uint Type, int Start, int Length)
{
    /// <summary>Where the next chunk begins.</summary>
    public int End => Start + Length + 4;

    /// <summary>A chunk that may not be skipped by those who don't know it.</summary>
    public bool IsCritical => (Type & 0x2000_0000) == 0;

    /// <summary>Whether these are its four letters.</summary>
    public bool Is(ReadOnlySpan<byte> type) => Type == BinaryPrimitives.ReadUInt32BigEndian(type);

    /// <summary>Its data.</summary>
    public ReadOnlySpan<byte> Data(ReadOnlySpan<byte> file) => file.Slice(Start, Length);

    /// <summary>Reads the chunk that begins at a place, and verifies its checksum.</summary>
    /// <exception cref="MediaException">The file ends before the chunk does, or the checksum is wrong.</exception>
    public static PngChunk Read(ReadOnlySpan<byte> file, int at, string name)
    {
        if (file.Length - at < 12)
        {
            throw new MediaException($"{name}: the PNG is cut short.");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > file.Length - at - 12)
        {
            throw new MediaException($"{name}: the PNG is cut short, or damaged at byte {at}.");
        }

        PngChunk chunk = new(BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]), at + 8, (int)length);
        uint expected = BinaryPrimitives.ReadUInt32BigEndian(file[(chunk.End - 4)..]);
        return Crc32.Of(file.Slice(at + 4, 4 + chunk.Length)) == expected
            ? chunk
            : throw new MediaException($"{name}: the PNG is damaged: wrong checksum at byte {at}.");
    }
}
