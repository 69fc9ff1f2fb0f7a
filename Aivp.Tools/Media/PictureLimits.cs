using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>What we're willing to decode. A picture of a few kilobytes can claim to be gigabytes of pixels.</summary>
internal static class PictureLimits
{
    /// <summary>A hundred megapixels: 300 MB once decoded, six times an 8K frame and a bit.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>The largest side.</summary>
    public const int MaxSide = 32_768;

    /// <summary>Refuses a picture that claims to be larger than this, before anything of it is decoded.</summary>
    /// <exception cref="MediaException">The picture is too large, or has no size.</exception>
    public static PixelSize Check(string name, long width, long height) =>
        width is < 1 or > MaxSide || height is < 1 or > MaxSide || width * height > MaxPixels
            ? throw new MediaException($"{name}: claims to be {width}x{height} pixels; we take 1 to {MaxSide} a side and {MaxPixels / 1_000_000} megapixels.")
            : new PixelSize((int)width, (int)height);
}
