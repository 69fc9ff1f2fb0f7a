namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What a scene's light does to every colour: each channel is multiplied.</summary>
internal readonly record struct Light(float Red, float Green, float Blue)
{
    /// <summary>White light.</summary>
    public static Light White { get; } = new(1, 1, 1);

    /// <summary>The light of a picture, read off its keyline as a photographer reads it off a white card.</summary>
    /// <param name="seen">The keyline's paper in the picture.</param>
    /// <param name="card">The same paper in white light, as the reference pictures show it.</param>
    public static Light Between(Rgb seen, Rgb card) => new(Ratio(seen.R, card.R), Ratio(seen.G, card.G), Ratio(seen.B, card.B));

    /// <summary>How a painted colour looks in this light.</summary>
    public Rgb On(Rgb paint) => new(Lit(paint.R, Red), Lit(paint.G, Green), Lit(paint.B, Blue));

    private static byte Lit(byte channel, float light) => (byte)Math.Clamp(MathF.Round(channel * light), 0, 255);

    private static float Ratio(byte seen, byte card) =>
        Math.Max(0.05f, (Math.Max(1, (float)seen) / Math.Max(1, (float)card) - AppearanceThresholds.PaperWhite) / (1 - AppearanceThresholds.PaperWhite));
}
