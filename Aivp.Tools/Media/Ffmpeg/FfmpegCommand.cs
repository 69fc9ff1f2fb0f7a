using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Builds ffmpeg's argument lists.</summary>
internal static class FfmpegCommand
{
    /// <summary>What an input may be fetched by. Without this, a playlist that is called a clip could have ffmpeg open network addresses.</summary>
    public const string Protocols = "file,pipe";

    /// <summary>What every command begins with. A single frame that can't be decoded is a failure: by default two in three may be lost.</summary>
    public static IReadOnlyList<string> Start { get; } = ["-nostdin", "-hide_banner", "-loglevel", "error", "-max_error_rate", "0", "-y"];

    /// <summary>What makes an output the same bytes each time: no dates, no versions, no metadata of the inputs.</summary>
    public static IReadOnlyList<string> Reproducible { get; } =
        ["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"];

    /// <summary>A file as ffmpeg takes it: without this, a name with a colon is an address, and one with a hyphen an option.</summary>
    public static string File(string path) => $"file:{Path.GetFullPath(path)}";

    /// <summary>The demuxer for a kind of file. Named, so that ffmpeg guesses nothing: its guess at a text file may be a playlist.</summary>
    public static string Demuxer(MediaKind kind, string file) => kind switch
    {
        MediaKind.Png => "png_pipe",
        MediaKind.Jpeg => "jpeg_pipe",
        MediaKind.WebP => "webp_pipe",
        MediaKind.Gif => "gif",
        MediaKind.Mp4 => "mov",
        MediaKind.WebM => "matroska",
        MediaKind.Wav => "wav",
        MediaKind.Mp3 => "mp3",
        MediaKind.Ogg => "ogg",
        MediaKind.Flac => "flac",
        _ => throw new MediaException($"{file}: isn't a picture, clip or sound; it is {kind.InWords()}."),
    };

    /// <summary>An untrusted file as an input.</summary>
    /// <exception cref="MediaException">It isn't a picture, clip or sound.</exception>
    public static IReadOnlyList<string> Input(string file, MediaKind kind) =>
        ["-protocol_whitelist", Protocols, "-f", Demuxer(kind, file), "-i", File(file)];

    /// <summary>Puts the whitelist before every input of a caller's command.</summary>
    public static IEnumerable<string> Restricted(IReadOnlyList<string> arguments) =>
        arguments.SelectMany(argument => argument == "-i" ? ["-protocol_whitelist", Protocols, argument] : new[] { argument });
}
