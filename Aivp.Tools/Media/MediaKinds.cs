using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media;

/// <summary>Tells files apart by their first bytes.</summary>
internal static class MediaKinds
{
    /// <summary>How many bytes of a file are enough to tell.</summary>
    public const int HeadLength = 512;

    /// <summary>What a file holds.</summary>
    /// <exception cref="MediaException">The file isn't there or can't be read.</exception>
    public static MediaKind OfFile(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            Span<byte> head = stackalloc byte[HeadLength];
            return Of(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaException($"{file}: can't be read: {e.Message}", e);
        }
    }

    /// <summary>What bytes are.</summary>
    /// <param name="head">The file's first <see cref="HeadLength"/> bytes, or all it has.</param>
    public static MediaKind Of(ReadOnlySpan<byte> head) => head switch
    {
        [] => MediaKind.Empty,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => MediaKind.Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => MediaKind.Gif,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => MediaKind.WebM,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => MediaKind.Ogg,
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => MediaKind.Flac,
        [(byte)'I', (byte)'D', (byte)'3', ..] => MediaKind.Mp3,
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => MediaKind.Mp3,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. ReadOnlySpan<byte> form] => OfRiff(form),
        [_, _, _, _, .. ReadOnlySpan<byte> box] when IsMp4(head, box) => MediaKind.Mp4,
        _ => OfText(head),
    };

    /// <summary>The kind that a file's name promises; unknown for other endings.</summary>
    public static MediaKind OfName(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => MediaKind.Png,
        ".jpg" or ".jpeg" => MediaKind.Jpeg,
        ".webp" => MediaKind.WebP,
        ".gif" => MediaKind.Gif,
        ".mp4" or ".mov" or ".m4v" or ".m4a" => MediaKind.Mp4,
        ".webm" or ".mkv" => MediaKind.WebM,
        ".wav" => MediaKind.Wav,
        ".mp3" => MediaKind.Mp3,
        ".ogg" or ".opus" => MediaKind.Ogg,
        ".flac" => MediaKind.Flac,
        ".htm" or ".html" => MediaKind.Html,
        ".json" => MediaKind.Json,
        ".txt" or ".md" or ".svg" => MediaKind.Text,
        _ => MediaKind.Unknown,
    };

    /// <summary>The media type, for example <c>image/png</c>.</summary>
    public static string MediaType(this MediaKind kind) => kind switch
    {
        MediaKind.Png => "image/png",
        MediaKind.Jpeg => "image/jpeg",
        MediaKind.WebP => "image/webp",
        MediaKind.Gif => "image/gif",
        MediaKind.Mp4 => "video/mp4",
        MediaKind.WebM => "video/webm",
        MediaKind.Wav => "audio/wav",
        MediaKind.Mp3 => "audio/mpeg",
        MediaKind.Ogg => "audio/ogg",
        MediaKind.Flac => "audio/flac",
        MediaKind.Html => "text/html",
        MediaKind.Json => "application/json",
        MediaKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>Whether this is one of the pictures we read.</summary>
    public static bool IsPicture(this MediaKind kind) => kind is MediaKind.Png or MediaKind.Jpeg or MediaKind.WebP or MediaKind.Gif;

    /// <summary>In words, for messages.</summary>
    public static string InWords(this MediaKind kind) => kind switch
    {
        MediaKind.Unknown => "of no known format",
        MediaKind.Empty => "empty",
        MediaKind.Png => "a PNG picture",
        MediaKind.Jpeg => "a JPEG picture",
        MediaKind.WebP => "a WebP picture",
        MediaKind.Gif => "a GIF picture",
        MediaKind.Mp4 => "an MP4 file",
        MediaKind.WebM => "a WebM file",
        MediaKind.Html => "a web page",
        MediaKind.Json => "JSON text",
        MediaKind.Text => "text",
        _ => $"{kind} sound",
    };

    private static MediaKind OfRiff(ReadOnlySpan<byte> form) =>
        form.StartsWith("WEBP"u8) ? MediaKind.WebP : form.StartsWith("WAVE"u8) ? MediaKind.Wav : MediaKind.Unknown;

    private static bool IsMp4(ReadOnlySpan<byte> head, ReadOnlySpan<byte> box) =>
        box.StartsWith("ftyp"u8) && BinaryPrimitives.ReadUInt32BigEndian(head) is >= 8 and <= 4096;

    private static MediaKind OfText(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAnyInRange((byte)0x00, (byte)0x08) || head.ContainsAnyInRange((byte)0x0E, (byte)0x1A))
        {
            return MediaKind.Unknown;
        }

        ReadOnlySpan<byte> text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        Span<byte> start = stackalloc byte[Math.Min(text.Length, 14)];
        for (int i = 0; i < start.Length; i++)
        {
            start[i] = char.IsAsciiLetterUpper((char)text[i]) ? (byte)(text[i] | 0x20) : text[i];
        }

        return start.StartsWith("<!doctype html"u8) || start.StartsWith("<html"u8) || start.StartsWith("<head"u8) || start.StartsWith("<body"u8)
            ? MediaKind.Html
            : text is [(byte)'{' or (byte)'[', ..] ? MediaKind.Json : MediaKind.Text;
    }
}
