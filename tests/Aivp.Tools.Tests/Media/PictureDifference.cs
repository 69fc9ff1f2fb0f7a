using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Media;

/// <summary>How far two pictures of the same size are apart.</summary>
internal static class PictureDifference
{
    /// <summary>Peak signal to noise ratio in dB; 99 when they're equal. From 40 on nobody sees a difference.</summary>
    public static double Psnr(RgbImage a, RgbImage b)
    {
        b.Size.Should().Be(a.Size);
        double squares = a.Pixels.Zip(b.Pixels, (x, y) => (double)(x - y) * (x - y)).Sum();
        return squares == 0 ? 99 : Math.Min(99, 10 * Math.Log10(255.0 * 255 * a.Pixels.Length / squares));
    }
}
