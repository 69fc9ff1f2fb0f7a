using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What a person looks like, as far as it can be drawn: read from the words of a sheet.</summary>
internal sealed record Look
{
    /// <summary>For the figure's group in the picture; a stranger has none of the film's.</summary>
    public required string Id { get; init; }

    public Gender Gender { get; init; }

    /// <summary>In years, 3 to 95.</summary>
    public double Age { get; init; } = 32;

    /// <summary>In centimetres, 90 to 215.</summary>
    public double Height { get; init; } = 172;

    /// <summary>0.8 (slim) to 1.4 (heavy): how wide the body is.</summary>
    public double Girth { get; init; } = 1;

    /// <summary>0.85 to 1.25: how wide the shoulders are.</summary>
    public double Shoulders { get; init; } = 1;

    public required Rgb Skin { get; init; }

    public required Rgb Eyes { get; init; }

    public required HairLook Hair { get; init; }

    public Beard Beard { get; init; }

    public Eyewear Eyewear { get; init; }

    public bool Freckles { get; init; }

    public Headwear Headwear { get; init; }

    public Rgb HeadwearColour { get; init; }

    public required Outfit Outfit { get; init; }

    public Tell? Tell { get; init; }

    public bool IsChild => Age < 13;

    /// <summary>0 before fifty, 1 at eighty.</summary>
    public double Wrinkles => Math.Clamp((Age - 44) / 32, 0, 1);

    /// <summary>The same person without the one thing it's known by.</summary>
    public Look WithoutTell() => Tell?.Kind switch
    {
        TellKind.HairStreak => this with { Tell = null, Hair = Hair with { Streak = null } },
        TellKind.Scarf => this with { Tell = null, Outfit = Outfit with { Scarf = null } },
        TellKind.Gloves => this with { Tell = null, Outfit = Outfit with { Gloves = null } },
        TellKind.Tie => this with { Tell = null, Outfit = Outfit with { Tie = null } },
        TellKind.Apron => this with { Tell = null, Outfit = Outfit with { Apron = null } },
        TellKind.Backpack => this with { Tell = null, Outfit = Outfit with { Backpack = null } },
        TellKind.Hat => this with { Tell = null, Headwear = Headwear.None },
        TellKind.Glasses => this with { Tell = null, Eyewear = Eyewear.None },
        TellKind.Beard => this with { Tell = null, Beard = Beard.None },
        _ => this with { Tell = null },
    };
}
