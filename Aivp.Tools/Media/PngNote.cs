using System.Buffers.Binary;
using System.Security.Cryptography;
using Aivp.Tools.Errors;
using Aivp.Tools.Media.PngFormat;

namespace Aivp.Tools.Media;

/// <summary>
/// Something about a PNG that travels inside it, in a chunk of its own that viewers skip. It holds for these pixels only: when somebody has changed
/// them, and kept the chunk, the note is no longer found.
/// </summary>
internal static class PngNote
{
    // Ancillary, private, and not to be copied by whoever changes the picture.
    private static ReadOnlySpan<byte> Type => "avDR"u8;

    /// <summary>The file with the note in it.</summary>
    /// <exception cref="MediaException">It isn't a PNG.</exception>
    public static byte[] With(byte[] png, ReadOnlySpan<byte> note, string name)
    {
        (byte[] hash, int end, _) = Walk(png, name);
        byte[] chunk = new byte[12 + hash.Length + note.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, hash.Length + note.Length);
        Type.CopyTo(chunk.AsSpan(4));
        hash.CopyTo(chunk, 8);
        note.CopyTo(chunk.AsSpan(8 + hash.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.Of(chunk.AsSpan(4, chunk.Length - 8)));
        return [.. png.AsSpan(0, end), .. chunk, .. png.AsSpan(end)];
    }

    /// <summary>The note; null: it isn't a PNG, has none, or the note is about other pixels.</summary>
    public static byte[]? Read(byte[] png)
    {
        if (!png.AsSpan().StartsWith(PngHeader.Signature))
        {
            return null;
        }

        try
        {
            (byte[] hash, _, PngChunk? found) = Walk(png, "");
            return found is { } chunk && chunk.Data(png).StartsWith(hash) ? chunk.Data(png)[hash.Length..].ToArray() : null;
        }
        catch (MediaException)
        {
            return null;
        }
    }

    // The hash of what makes the pixels, where the last chunk begins, and the note's.
    private static (byte[] Hash, int End, PngChunk? Note) Walk(byte[] png, string name)
    {
        PngHeader.Read(png, name);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(png, 0, PngHeader.EndsAt);
        PngChunk? note = null;
        for (int at = PngHeader.EndsAt; ;)
        {
            PngChunk chunk = PngChunk.Read(png, at, name);
            if (chunk.Is("IEND"u8))
            {
                return (hash.GetHashAndReset(), at, note);
            }

            if (chunk.Is(Type))
            {
                note = chunk;
            }
            else if (chunk.IsCritical)
            {
                hash.AppendData(chunk.Data(png));
            }

            at = chunk.End;
        }
    }
}
