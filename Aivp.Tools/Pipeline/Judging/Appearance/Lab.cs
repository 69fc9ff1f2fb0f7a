namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A colour in CIE L*a*b* (D65): lightness 0 to 100 and two chroma axes, in which equal distances look about equally different.</summary>
internal readonly record struct Lab(float L, float A, float B)
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => Linearise(value / 255.0))];

    /// <summary>How strong the colour is; 0 is grey.</summary>
    public float Chroma => MathF.Sqrt(A * A + B * B);

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

    /// <summary>How different two painted colours are when one of them may lie in shade: lightness counts only beyond what shading explains.</summary>
    public float DistanceTo(Lab other)
    {
        float l = Math.Max(0, Math.Abs(L - other.L) - AppearanceThresholds.ShadingLightness);
        float a = A - other.A;
        float b = B - other.B;
        return MathF.Sqrt(l * l + a * a + b * b);
    }

    private static float Linearise(double value) => (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));

    private static float Curve(float value) => value > 0.008856f ? MathF.Cbrt(value) : 7.787f * value + 16 / 116f;
}
