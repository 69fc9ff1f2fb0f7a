using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>What a thing needs to know of its scene to be drawn.</summary>
/// <param name="Look">The scene.</param>
/// <param name="Seed">Tells two of a kind apart.</param>
internal sealed record Scenery(SceneLook Look, string Seed)
{
    public Palette Palette => Look.Palette;

    /// <summary>Lamps are on.</summary>
    public bool Lit => Palette.Glow > 0.35;

    public Rgb Key => Palette.Key;

    public Rgb Accent => Colour ?? Palette.Accent;

    /// <summary>The colour the sheet gives this thing; null where it gives none.</summary>
    public Rgb? Colour { get; init; }

    /// <summary>The sheet's colour for this thing, else the one such things usually have.</summary>
    public Rgb Paint(Rgb usual) => Colour ?? usual;

    public Chance Chance(string purpose) => Svg.Chance.For(purpose, Look.Id, Seed);

    /// <summary>A lit pane or bulb: its own light by night, a pale reflection by day.</summary>
    public string Pane => (Lit ? Rgb.Mix(Key, Rgb.Of("fff3cf"), 0.45) : Rgb.Mix(Palette.Horizon, Rgb.White, 0.35)).Hex;

    /// <summary>A pane without a lamp behind it.</summary>
    public string Dim => (Rgb.Mix(Palette.SkyMiddle, Palette.Fog, 0.5) * (Lit ? 0.8 : 1)).Hex;
}
