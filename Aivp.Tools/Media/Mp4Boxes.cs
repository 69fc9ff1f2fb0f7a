using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media;

/// <summary>Looks whether an MP4's outermost boxes fill the file, which a clip whose download broke off doesn't.</summary>
/// <remarks>Source: ISO/IEC 14496-12, 4.2.</remarks>
internal static class Mp4Boxes
{
    /// <summary>Walks the boxes.</summary>
    /// <exception cref="MediaException">The file ends within a box, or has no index.</exception>
    public static void Verify(string file)
    {
        using FileStream stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[16];
        bool index = false;
        while (stream.Position < stream.Length)
        {
            long start = stream.Position;
            int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            long size = count < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(head);
            long smallest = 8;
            if (size == 0 && count >= 8)
            {
                size = stream.Length - start; // To the end of the file.
            }
            else if (size == 1 && count == 16)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(head[8..]);
                smallest = 16;
            }

            if (size < smallest || size > stream.Length - start)
            {
                throw new MediaException($"{file}: is cut short or damaged: at byte {start} a part of {size} bytes begins, and the file has {stream.Length}.");
            }

            index |= head[4..8].SequenceEqual("moov"u8);
            stream.Position = start + size;
        }

        if (!index)
        {
            throw new MediaException($"{file}: is cut short: the MP4 has no index.");
        }
    }
}
