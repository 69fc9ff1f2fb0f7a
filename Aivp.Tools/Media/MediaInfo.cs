using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>What a media file holds.</summary>
/// <param name="Container">ffprobe's name of the format, for example <c>png_pipe</c> or <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</param>
/// <param name="Codec">The picture stream's codec, for example <c>h264</c>; null where there is only sound.</param>
/// <param name="PixelFormat">For example <c>yuv420p</c>.</param>
/// <param name="Size">The picture's size.</param>
/// <param name="Duration">Null for a still picture.</param>
/// <param name="FramesPerSecond">Null for a still picture.</param>
/// <param name="AudioCodec">Null where there is no sound.</param>
internal sealed record MediaInfo(
    string Container, string? Codec, string? PixelFormat, PixelSize Size, TimeSpan? Duration, double? FramesPerSecond, string? AudioCodec);
