using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Light;

/// <summary>A scene's colours and light, from which everything in it takes its own.</summary>
internal sealed record Palette
{
    public required Rgb SkyTop { get; init; }

    public required Rgb SkyMiddle { get; init; }

    public required Rgb Horizon { get; init; }

    /// <summary>What distance fades into.</summary>
    public required Rgb Fog { get; init; }

    /// <summary>Light without a direction: what materials are multiplied by.</summary>
    public required Rgb Ambient { get; init; }

    /// <summary>Lamps, sun or moon: the light that makes the scene.</summary>
    public required Rgb Key { get; init; }

    /// <summary>How strongly lamps glow, 0 to 1.</summary>
    public required double Glow { get; init; }

    /// <summary>What figures are multiplied by.</summary>
    public required Rgb Tint { get; init; }

    /// <summary>Walls indoors.</summary>
    public required Rgb Wall { get; init; }

    /// <summary>Floor indoors.</summary>
    public required Rgb Floor { get; init; }

    /// <summary>A colour of the place's own for cloth, doors and paint.</summary>
    public required Rgb Accent { get; init; }

    /// <summary>Metres after which a thing is half lost in the air.</summary>
    public required double Sight { get; init; }
}
