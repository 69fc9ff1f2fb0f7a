using System.Globalization;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>ffmpeg's arguments for each way of packing a film.</summary>
internal static class FilmEncoding
{
    /// <summary>Hardly to be told from the original.</summary>
    public const int UsualQuality = 18;

    /// <summary>The file's usual ending.</summary>
    public static string Extension(FilmCodec codec) => codec is FilmCodec.ProRes or FilmCodec.DnxHr ? ".mov" : ".mp4";

    /// <summary>The pixels that the encoder takes.</summary>
    public static string PixelFormat(FilmCodec codec) => codec switch
    {
        FilmCodec.ProRes => "yuv422p10le",
        FilmCodec.DnxHr => "yuv422p",
        _ => "yuv420p",
    };

    /// <summary>What encodes the pictures of one piece. Pieces that were made with the same arguments can be joined.</summary>
    public static IReadOnlyList<string> Pictures(FilmCodec codec, int quality) =>
    [
        .. codec switch
        {
            FilmCodec.H265 =>
            [
                "-c:v", "libx265", "-preset", "fast", "-crf", Number(quality + 4), "-tag:v", "hvc1",
                "-x265-params", "log-level=error:pools=2:frame-threads=1:keyint=48:scenecut=0",
            ],
            FilmCodec.ProRes => ["-c:v", "prores_ks", "-profile:v", "hq", "-vendor", "apl0", "-threads", "2"],
            FilmCodec.DnxHr => ["-c:v", "dnxhd", "-profile:v", "dnxhr_hq", "-threads", "2"],
            _ => new[] { "-c:v", "libx264", "-preset", "veryfast", "-crf", Number(quality), "-profile:v", "high", "-g", "48", "-threads", "2" },
        },
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
    ];

    /// <summary>What encodes the film's sound.</summary>
    public static IReadOnlyList<string> Sound(FilmCodec codec) => codec is FilmCodec.ProRes or FilmCodec.DnxHr
        ? ["-c:a", "pcm_s24le"]
        : ["-c:a", "aac", "-b:a", "192k"];

    /// <summary>What the joined film's container needs.</summary>
    public static IReadOnlyList<string> Container(FilmCodec codec) => codec switch
    {
        FilmCodec.H265 => ["-tag:v", "hvc1", "-movflags", "+faststart"],
        _ => ["-movflags", "+faststart"],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
