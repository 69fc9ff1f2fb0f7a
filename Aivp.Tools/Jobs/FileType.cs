using System.Text;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs;

/// <summary>What a file is by its first bytes, whatever its name or the vendor says.</summary>
/// <param name="Extension">With the dot.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="Kind">What sort.</param>
internal sealed record FileType(string Extension, string MediaType, ResultKind Kind)
{
    private static readonly FileType Mp4 = new(".mp4", "video/mp4", ResultKind.Clip);

    private static readonly (int Offset, byte[] Bytes, FileType Type)[] Signatures =
    [
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new(".png", "image/png", ResultKind.Picture)),
        (0, [0xFF, 0xD8, 0xFF], new(".jpg", "image/jpeg", ResultKind.Picture)),
        (8, [.. "WEBP"u8], new(".webp", "image/webp", ResultKind.Picture)),
        (0, [.. "GIF8"u8], new(".gif", "image/gif", ResultKind.Picture)),
        (4, [.. "ftypavif"u8], new(".avif", "image/avif", ResultKind.Picture)),
        (4, [.. "ftypheic"u8], new(".heic", "image/heic", ResultKind.Picture)),
        (4, [.. "ftypM4A"u8], new(".m4a", "audio/mp4", ResultKind.Sound)),
        (4, [.. "ftypqt"u8], new(".mov", "video/quicktime", ResultKind.Clip)),
        (4, [.. "ftyp"u8], Mp4),
        (4, [.. "moov"u8], Mp4),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new(".webm", "video/webm", ResultKind.Clip)),
        (8, [.. "WAVE"u8], new(".wav", "audio/wav", ResultKind.Sound)),
        (0, [.. "OggS"u8], new(".ogg", "audio/ogg", ResultKind.Sound)),
        (0, [.. "fLaC"u8], new(".flac", "audio/flac", ResultKind.Sound)),
        (0, [.. "ID3"u8], new(".mp3", "audio/mpeg", ResultKind.Sound)),
        (0, [0xFF, 0xFB], new(".mp3", "audio/mpeg", ResultKind.Sound)),
        (0, [0xFF, 0xF3], new(".mp3", "audio/mpeg", ResultKind.Sound)),
        (0, [.. "{"u8], new(".json", "application/json", ResultKind.Json)),
        (0, [.. "["u8], new(".json", "application/json", ResultKind.Json)),
    ];

    /// <summary>The type of a file that must be of some sort.</summary>
    /// <exception cref="MediaException">It's of another sort, or none; says what it begins with.</exception>
    public static FileType Of(string file, ResultKind expected)
    {
        Span<byte> head = stackalloc byte[64];
        using (FileStream stream = File.OpenRead(file))
        {
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }

        FileType? type = null;
        foreach ((int offset, byte[] bytes, FileType candidate) in Signatures)
        {
            if (head.Length >= offset + bytes.Length && head.Slice(offset, bytes.Length).SequenceEqual(bytes))
            {
                type = candidate;
                break;
            }
        }

        string wanted = expected is ResultKind.Json ? "JSON" : $"a {expected.ToString().ToLowerInvariant()}";
        return type switch
        {
            { } found when found.Kind == expected => found,
            { } found => throw new MediaException($"what was delivered is {found.MediaType} and not {wanted}."),
            null when head.IsEmpty => throw new MediaException($"what was delivered is empty and not {wanted}."),
            null => throw new MediaException($"what was delivered is not {wanted}: it begins with \"{Printable(head)}\"."),
        };
    }

    private static string Printable(ReadOnlySpan<byte> bytes) =>
        string.Concat(Encoding.Latin1.GetString(bytes).Select(c => char.IsControl(c) || c > '~' ? '.' : c));
}
