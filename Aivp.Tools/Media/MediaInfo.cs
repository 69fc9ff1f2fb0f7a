using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>What a media file holds.</summary>
/// <param name="Kind">By its first bytes.</param>
/// <param name="Container">ffprobe's name of the format, for example <c>png_pipe</c> or <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</param>
/// <param name="Codec">The picture stream's codec, for example <c>h264</c>; null where there is only sound.</param>
/// <param name="PixelFormat">For example <c>yuv420p</c>.</param>
/// <param name="Size">The picture's size as shown, so a photograph taken upright is taller than wide. Zero where there is only sound.</param>
/// <param name="Duration">Null for a still picture.</param>
/// <param name="FramesPerSecond">Null for a still picture.</param>
/// <param name="AudioCodec">Null where there is no sound.</param>
internal sealed record MediaInfo(
    MediaKind Kind,
    string Container,
    string? Codec,
    string? PixelFormat,
    PixelSize Size,
    TimeSpan? Duration,
    double? FramesPerSecond,
    string? AudioCodec)
{
    /// <summary>How many pictures the file holds, counted; null for a still picture.</summary>
    public int? Frames { get; init; }

    /// <summary>Fingerprint of what a decoder must be told before the first frame. Clips that differ in it can't be joined as they are. Null for a still picture.</summary>
    public string? DecoderSetup { get; init; }

    /// <summary>By which matrix its colours were coded, for example <c>bt709</c>; null where it doesn't say or there are no pictures.</summary>
    public string? ColorMatrix { get; init; }

    /// <summary>How its brightness was coded, for example <c>bt709</c>, or <c>smpte2084</c> and <c>arib-std-b67</c> for a high dynamic range; null where it doesn't say.</summary>
    public string? ColorTransfer { get; init; }

    /// <summary>Which red, green and blue are meant, for example <c>bt709</c>; null where it doesn't say.</summary>
    public string? ColorPrimaries { get; init; }

    /// <summary>How much wider than high a stored pixel is shown. <see cref="Size"/> is in square ones.</summary>
    public double PixelRatio { get; init; } = 1;

    /// <summary>A player turns the stored pictures. <see cref="Size"/> is what is seen.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Every picture holds two, line by line.</summary>
    public bool IsInterlaced { get; init; }

    /// <summary>How long the sound lasts; null where there is none or it isn't said.</summary>
    public TimeSpan? AudioDuration { get; init; }

    /// <summary>Null where there is no sound.</summary>
    public int? AudioSamplesPerSecond { get; init; }

    /// <summary>Null where there is no sound.</summary>
    public int? AudioChannels { get; init; }

    /// <summary>Refuses a file that holds something else than it should, such as a JPEG named <c>.png</c>.</summary>
    /// <exception cref="MediaException">Its kind is another.</exception>
    public MediaInfo Require(MediaKind kind, string file) => Kind == kind
        ? this
        : throw new MediaException($"{file}: should be {kind.InWords()} but is {Kind.InWords()}.");
}
