namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A colour in CIE L*a*b* (D65): lightness 0 to 100 and two chroma axes, in which equal distances look about equally different.</summary>
internal readonly record struct Lab(float L, float A, float B)
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => Linearise(value / 255.0))];

    /// <summary>How strong the colour is; 0 is grey.</summary>
    public float Chroma => MathF.Sqrt(A * A + B * B);

    /// <summary>Warm and not too strong, as people's skin is from the palest to the darkest.</summary>
    public bool CouldBeSkin => A > 1 && B > 2 && B < 3.2f * A + 8 && B > 0.45f * A && Chroma is > 6 and < 52 && L > 15;

    /// <summary>The colour a pixel has in white light.</summary>
    /// <param name="seen">The pixel.</param>
    /// <param name="light">What the scene's light does to each channel.</param>
    public static Lab Of(Rgb seen, Light light)
    {
        float r = Linear[Math.Min(255, (int)(seen.R / light.Red + 0.5f))];
        float g = Linear[Math.Min(255, (int)(seen.G / light.Green + 0.5f))];
        float b = Linear[Math.Min(255, (int)(seen.B / light.Blue + 0.5f))];
        float x = Curve((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.9505f);
        float y = Curve(0.2126f * r + 0.7152f * g + 0.0722f * b);
        float z = Curve((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.089f);
        return new(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>
    /// How different two paints are when either may lie in shade. Shade takes a share of lightness and chroma alike, so the darker one is
    /// first lit by as much as shading explains.
    /// </summary>
    public float DistanceTo(Lab other) => DistanceTo(other, AppearanceThresholds.DeepestShade, 1 / AppearanceThresholds.DeepestShade);

    /// <summary>Whether this is another paint, or a line or fold drawn in a darker shade of it.</summary>
    public bool IsShadeOf(Lab other) => DistanceTo(other, AppearanceThresholds.DarkestLine, 1 / AppearanceThresholds.DeepestShade) <= AppearanceThresholds.SameColour;

    /// <summary>How far a colour is from a word for it: lightness counts less, since "red" is said of dark and light ones.</summary>
    public float LooseDistanceTo(Lab other) => MathF.Sqrt((L - other.L) * (L - other.L) / 2 + (A - other.A) * (A - other.A) + (B - other.B) * (B - other.B));

    private float DistanceTo(Lab other, float darkest, float lightest)
    {
        float dot = L * other.L + A * other.A + B * other.B;
        float square = other.L * other.L + other.A * other.A + other.B * other.B;
        float k = Math.Clamp(dot / Math.Max(square, 1), darkest, lightest);
        (float l, float a, float b) = (L - k * other.L, A - k * other.A, B - k * other.B);
        return MathF.Sqrt(l * l + a * a + b * b);
    }

    private static float Linearise(double value) => (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));

    private static float Curve(float value) => value > 0.008856f ? MathF.Cbrt(value) : 7.787f * value + 16 / 116f;
}
