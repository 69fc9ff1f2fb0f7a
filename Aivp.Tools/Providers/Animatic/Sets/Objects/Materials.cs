using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Colours of what things are made of, before any light falls on them.</summary>
internal static class Materials
{
    public static Rgb Steel { get; } = Rgb.Of("8f9aa3");

    public static Rgb Iron { get; } = Rgb.Of("4c545d");

    public static Rgb White { get; } = Rgb.Of("e9e5da");

    public static Rgb Wood { get; } = Rgb.Of("8f6442");

    public static Rgb DarkWood { get; } = Rgb.Of("5e3f2c");

    public static Rgb Stone { get; } = Rgb.Of("9a958b");

    public static Rgb Brick { get; } = Rgb.Of("9d5c47");

    public static Rgb Leaf { get; } = Rgb.Of("4f7a4c");

    public static Rgb DarkLeaf { get; } = Rgb.Of("335a45");

    public static Rgb Bark { get; } = Rgb.Of("5d4636");

    public static Rgb Red { get; } = Rgb.Of("b8402f");

    public static Rgb Orange { get; } = Rgb.Of("d9772c");

    public static Rgb Brass { get; } = Rgb.Of("c79a45");

    public static Rgb Glass { get; } = Rgb.Of("9fc0c8");

    public static Rgb Dark { get; } = Rgb.Of("2b2a30");

    public static Rgb Paper { get; } = Rgb.Of("ede4cf");

    public static Rgb Rope { get; } = Rgb.Of("c8ab76");

    public static Rgb Cloth { get; } = Rgb.Of("7f6a80");

    public static Outline Box(double x, double y, double w, double h, double r = 0) => Outline.Rect(x, y, w, h, r);

    public static Outline Path(string data) => Outline.Parse(data);
}
