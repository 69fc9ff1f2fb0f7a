using Aivp.Tools.Providers.Animatic.Looks;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>A body's measures in centimetres, from age, build and height. Heads are a little large, as animatics have them, so that faces read from afar.</summary>
internal sealed record Proportions
{
    public required double Height { get; init; }

    /// <summary>Chin to crown.</summary>
    public required double Head { get; init; }

    public required double ShoulderHalf { get; init; }

    public required double ChestHalf { get; init; }

    public required double ChestDepth { get; init; }

    public required double WaistHalf { get; init; }

    public required double WaistDepth { get; init; }

    public required double HipHalf { get; init; }

    public required double HipDepth { get; init; }

    /// <summary>Half of a limb's thickness at its root.</summary>
    public required double ArmRadius { get; init; }

    public required double LegRadius { get; init; }

    public required bool Bust { get; init; }

    public double Chin => Height - Head;

    public double ShoulderY => Chin - (0.26 * Head);

    public double ChestY => ShoulderY - (0.1 * Height);

    public double WaistY => 0.6 * Height;

    public double HipY => 0.515 * Height;

    public double KneeY => 0.275 * Height;

    public double AnkleY => 0.045 * Height;

    public double UpperArm => 0.168 * Height;

    public double Forearm => 0.15 * Height;

    public static Proportions Of(Look look)
    {
        double h = look.Height;
        double heads = look.Age switch
        {
            < 13 => 4.3 + ((look.Age - 3) * 0.12),
            < 18 => 5.5 + ((look.Age - 13) * 0.1),
            _ => 6.05 + (Math.Clamp(h - 172, -20, 20) * 0.012),
        };
        double head = h / heads;
        bool female = look.Gender is Gender.Female;
        bool child = look.IsChild;
        double g = look.Girth;
        double shoulders = (child ? 0.104 : female ? 0.103 : 0.12) * h * look.Shoulders * (0.75 + (0.25 * g));
        double chest = (female ? 0.094 : 0.104) * h * (0.45 + (0.55 * g)) * (0.6 + (0.4 * look.Shoulders));
        double waist = (child ? 0.088 : female ? 0.076 : 0.09) * h * (0.1 + (0.9 * g));
        double hip = (child ? 0.085 : female ? 0.099 : 0.09) * h * (0.3 + (0.7 * g));
        return new Proportions
        {
            Height = h,
            Head = head,
            ShoulderHalf = Math.Max(shoulders, chest * 1.02),
            ChestHalf = chest,
            ChestDepth = 0.068 * h * (0.4 + (0.6 * g)),
            WaistHalf = waist,
            WaistDepth = 0.056 * h * (-0.1 + (1.1 * g)),
            HipHalf = hip,
            HipDepth = 0.066 * h * (0.3 + (0.7 * g)),
            ArmRadius = 0.032 * h * (0.5 + (0.5 * g)) * (female || child ? 0.9 : 1),
            LegRadius = 0.05 * h * (0.45 + (0.55 * g)),
            Bust = female && !child,
        };
    }
}
