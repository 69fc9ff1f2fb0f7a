using System.Globalization;

namespace Aivp.Tools.Storyboards;

/// <summary>Width and height of a picture, in pixels.</summary>
/// <param name="Width">1 to 16384.</param>
/// <param name="Height">1 to 16384.</param>
public readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>Full HD, used where the storyboard names no resolution.</summary>
    public static PixelSize Default { get; } = new(1920, 1080);

    /// <summary>The reduced ratio, for example <c>16:9</c>.</summary>
    public string AspectRatio
    {
        get
        {
            int divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(Width, Height);
            return divisor == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Width / divisor}:{Height / divisor}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}
