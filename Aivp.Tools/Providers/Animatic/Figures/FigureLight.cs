using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>
/// The light on a picture's figures and the cut-out's edge around them. Judges rely on both: one tint for the whole picture,
/// one keyline colour, an ink contour directly inside it.
/// </summary>
/// <param name="Tint">Every colour of a figure is multiplied by it; each part from 0.55 to 1.05.</param>
/// <param name="Keyline">The cut paper's light edge.</param>
/// <param name="KeylineWidth">In pixels.</param>
/// <param name="Ink">The contour inside the keyline.</param>
/// <param name="InkWidth">In pixels.</param>
/// <param name="ShadowSide">Where shadows fall on a figure: -1 the viewer's left, 1 the right.</param>
internal sealed record FigureLight(Rgb Tint, Rgb Keyline, double KeylineWidth, Rgb Ink, double InkWidth, int ShadowSide)
{
    private static readonly Rgb Paper = Rgb.Of("fbf7ee");
    private static readonly Rgb InkInDaylight = Rgb.Of("1d1a24");

    /// <summary>The contract's widths for a picture of this height.</summary>
    /// <param name="tint">The scene's light.</param>
    /// <param name="height">The picture's height in pixels.</param>
    /// <param name="shadowSide">-1 or 1.</param>
    /// <param name="small">Figures are tiny: the thinnest lines that can still be found.</param>
    public static FigureLight Of(Rgb tint, double height, int shadowSide, bool small = false) => new(
        tint,
        Paper * Rgb.Mix(tint, Rgb.White, 0.25),
        Math.Max(height * (small ? 0.0028 : 0.0042), 3 * height / 1080),
        InkInDaylight * tint,
        Math.Max(height * (small ? 0.0022 : 0.0032), 1.4),
        shadowSide);
}
