using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Mixes a scene's colours: the time of day gives the ground tone, the sheet's colour words and light sources bend it.</summary>
internal static class PaletteReader
{
    private static readonly Lexicon<Rgb> Lamps = new(
        ("sodium|sodium lamp|street lamp|streetlight|streetlamp", Rgb.Of("ffb057")), ("candle|fire|fireplace|campfire|torch|flame|hearth", Rgb.Of("ff9a45")), ("lantern|oil lamp|gas lamp|bulb|tungsten|incandescent|lamp|warm", Rgb.Of("ffc477")),
        ("neon", Rgb.Of("ff5fa2")), ("fluorescent|strip light|tube|led|screen|monitor|instrument|radar|dashboard", Rgb.Of("bfe8e0")), ("moon|moonlight|starlight", Rgb.Of("cfe0ff")), ("sun|sunlight|daylight", Rgb.Of("ffe2a6")));

    public static Palette Of(Scene scene, SetKind kind, bool interior, TimeOfDay time, Weather weather)
    {
        Palette palette = Ground(time);
        Phrase words = Phrase.Of(scene.ColorPalette, scene.ColorTemperature);
        IReadOnlyList<Rgb> colours = ColourReader.All(words);
        Rgb? cool = Pick(colours, colour => colour.B > colour.R + 0.03 || (colour.Chroma < 0.12 && colour.Light < 0.7));
        Rgb? warm = Pick(colours, colour => colour.R > colour.B + 0.08);
        Rgb? main = colours.Count > 0 ? colours[0] : null;
        Rgb? lamp = LampOf(Phrase.Of(scene.LightSource));

        Rgb air = cool ?? main ?? palette.Fog;
        palette = palette with
        {
            SkyTop = Toward(palette.SkyTop, air, 0.3),
            SkyMiddle = Toward(palette.SkyMiddle, air, 0.28),
            Horizon = Toward(palette.Horizon, warm ?? air, 0.22),
            Fog = Toward(palette.Fog, air, 0.35),
            Key = lamp is { } named ? Rgb.Mix(named, warm ?? named, 0.3) : warm is { } toned ? Rgb.Mix(palette.Key, toned, 0.35) : palette.Key,
            Accent = main ?? Chance.For("accent", scene.Id.Value).Pick<Rgb>([Rgb.Of("a8503c"), Rgb.Of("3f7f84"), Rgb.Of("c08a36"), Rgb.Of("5a6aa0")]),
        };
        if ((weather & Weather.Fog) != 0)
        {
            palette = palette with { Sight = palette.Sight * 0.42, SkyMiddle = Rgb.Mix(palette.SkyMiddle, palette.Fog, 0.5), Horizon = Rgb.Mix(palette.Horizon, palette.Fog, 0.45) };
        }

        return interior ? Indoors(palette, scene, kind, colours, time, lamp) : palette;
    }

    /// <summary>"One red lamp" is red; "sodium lamps" are what sodium lamps are.</summary>
    private static Rgb? LampOf(Phrase phrase)
    {
        foreach ((int index, int length, Rgb usual) in Lamps.In(phrase))
        {
            Rgb? named = phrase[index + length - 1] is "sun" or "sunlight" or "moon" or "moonlight" ? null : ColourReader.Of(phrase, index + length - 1);
            return named is { } colour ? Rgb.Mix(colour.Lighter(0.18), usual, 0.18) : usual;
        }

        return null;
    }

    private static Palette Indoors(Palette palette, Scene scene, SetKind kind, IReadOnlyList<Rgb> colours, TimeOfDay time, Rgb? lamp)
    {
        Chance chance = Chance.For("walls", scene.Id.Value);
        Rgb wall = kind switch
        {
            SetKind.Hospital or SetKind.Lab => Rgb.Of("b9cbc8"),
            SetKind.Wheelhouse or SetKind.Cabin or SetKind.Train => Rgb.Of("8c6a4c"),
            SetKind.Warehouse or SetKind.Workshop => Rgb.Of("7d7a72"),
            SetKind.Bar or SetKind.Library or SetKind.Church => Rgb.Of("7a5644"),
            _ => chance.Pick<Rgb>([Rgb.Of("b59a7c"), Rgb.Of("8f9f94"), Rgb.Of("a88b86"), Rgb.Of("8697a8"), Rgb.Of("b8a26a")]),
        };
        Rgb floor = kind switch
        {
            SetKind.Hospital or SetKind.Lab or SetKind.Kitchen or SetKind.Shop => Rgb.Of("a9a79c"),
            SetKind.Warehouse or SetKind.Workshop => Rgb.Of("6d6862"),
            _ => Rgb.Of("7d5a40"),
        };
        if (colours.Count > 0)
        {
            wall = Rgb.Mix(wall, Rgb.Mix(colours[0], new(0.55, 0.55, 0.55), 0.25), 0.45);
        }

        if (colours.Count > 1)
        {
            floor = Rgb.Mix(floor, colours[1], 0.25);
        }

        bool night = time is TimeOfDay.Night or TimeOfDay.Dusk;
        Rgb glow = lamp ?? (night ? Rgb.Of("ffc477") : palette.Key);
        Rgb ambient = night ? Rgb.Mix(new(0.5, 0.5, 0.58), glow, 0.28) : Rgb.Mix(palette.Ambient, new(0.95, 0.92, 0.88), 0.5);
        Rgb tint = night ? Rgb.Mix(new(0.74, 0.74, 0.82), glow, 0.42) : Rgb.Mix(palette.Tint, new(0.98, 0.96, 0.93), 0.5);
        return palette with { Wall = wall, Floor = floor, Ambient = ambient, Tint = Limit(tint), Glow = night ? Math.Max(0.75, palette.Glow) : 0.4, Sight = palette.Sight * 1.4, Fog = Rgb.Mix(palette.Fog, wall * ambient, 0.5) };
    }

    private static Palette Ground(TimeOfDay time) => time switch
    {
        TimeOfDay.Night => Make("0c1530", "1c3153", "37587a", "27425f", new(0.4, 0.47, 0.66), "ffb866", 1, new(0.78, 0.77, 0.84), 55),
        TimeOfDay.Dawn => Make("54689a", "b98f9f", "f7c99a", "d3b3ab", new(0.82, 0.76, 0.82), "ffd29a", 0.45, new(0.96, 0.9, 0.9), 70),
        TimeOfDay.Golden => Make("5a7caa", "e7a873", "ffdc95", "e2b488", new(0.98, 0.84, 0.7), "ffcf7a", 0.35, new(1.03, 0.93, 0.82), 90),
        TimeOfDay.Dusk => Make("272c59", "7b4c7d", "f08c62", "77597f", new(0.6, 0.54, 0.7), "ffb066", 0.8, new(0.86, 0.79, 0.86), 65),
        TimeOfDay.Overcast => Make("8497a6", "a9b6bd", "cfd5d3", "b5c0c4", new(0.8, 0.84, 0.88), "f3efe2", 0.3, new(0.93, 0.95, 0.97), 60),
        _ => Make("5f9ccb", "a5cfe2", "e3efec", "c6dde4", new(1, 1, 0.98), "fff0c2", 0.12, new(1.02, 1.0, 0.97), 110),
    };

    private static Palette Make(string top, string middle, string horizon, string fog, Rgb ambient, string key, double glow, Rgb tint, double sight) => new()
    {
        SkyTop = Rgb.Of(top),
        SkyMiddle = Rgb.Of(middle),
        Horizon = Rgb.Of(horizon),
        Fog = Rgb.Of(fog),
        Ambient = ambient,
        Key = Rgb.Of(key),
        Glow = glow,
        Tint = tint,
        Wall = Rgb.Of("a39a8c"),
        Floor = Rgb.Of("7d6a55"),
        Accent = Rgb.Of("a8503c"),
        Sight = sight,
    };

    /// <summary>Takes over a hue but keeps the lightness, so that night stays night whatever its colours are called.</summary>
    private static Rgb Toward(Rgb from, Rgb hue, double share)
    {
        Rgb bright = hue * (Math.Max(0.05, from.Light) / Math.Max(0.12, hue.Light));
        Rgb mixed = Rgb.Mix(from, bright, share);
        return new(Math.Clamp(mixed.R, 0, 1), Math.Clamp(mixed.G, 0, 1), Math.Clamp(mixed.B, 0, 1));
    }

    private static Rgb Limit(Rgb tint) => new(Math.Clamp(tint.R, 0.58, 1.05), Math.Clamp(tint.G, 0.58, 1.05), Math.Clamp(tint.B, 0.58, 1.05));

    private static Rgb? Pick(IReadOnlyList<Rgb> colours, Func<Rgb, bool> fits)
    {
        foreach (Rgb colour in colours)
        {
            if (fits(colour))
            {
                return colour;
            }
        }

        return null;
    }
}
