using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>What belongs to walls and ceilings. In metres around the foot, or the middle for what hangs.</summary>
internal static class WallObjects
{
    public static void Window(Pen p, Scenery s)
    {
        p.Detail(Box(-0.82, -0.92, 1.64, 1.84, 0.03), s.Palette.Wall.Lighter(0.35));
        string sky = p.Canvas.Linear(p.Place.Apply(new(0, -0.85)), p.Place.Apply(new(0, 0.85)), new Stop(0, s.Palette.SkyTop), new Stop(0.6, s.Palette.SkyMiddle), new Stop(1, s.Palette.Horizon));
        p.Painted(Box(-0.72, -0.82, 1.44, 1.64), sky);
        p.Painted(Path("M-.72,.5 C-.4,.3 -.1,.45 .2,.3 C.45,.2 .6,.3 .72,.25 L.72,.82 L-.72,.82Z"), Rgb.Mix(s.Palette.Fog, s.Palette.SkyTop, 0.5).Hex);
        p.Painted(Path("M-.5,-.82 L-.1,-.82 L-.6,.82 L-.72,.82 L-.72,-.1Z"), "#ffffff", 0.1);
        p.Detail(Box(-0.03, -0.82, 0.06, 1.64).And(Box(-0.72, -0.05, 1.44, 0.06)), s.Palette.Wall.Lighter(0.35));
        p.Detail(Box(-0.92, 0.9, 1.84, 0.1, 0.02), s.Palette.Wall.Lighter(0.25));
        if (!s.Look.Dark)
        {
            p.Glow(0, 0, 1.9, 1.9, s.Palette.Horizon, 0.35);
        }
    }

    public static void Porthole(Pen p, Scenery s)
    {
        p.Detail(Outline.Circle(0, 0, 0.36), Brass);
        p.Detail(Outline.Circle(0, 0, 0.3), Brass.Darker(0.35));
        string sky = p.Canvas.Linear(p.Place.Apply(new(0, -0.3)), p.Place.Apply(new(0, 0.3)), new Stop(0, s.Palette.SkyTop), new Stop(0.62, s.Palette.Horizon), new Stop(0.64, s.Palette.SkyMiddle), new Stop(1, s.Palette.SkyTop));
        p.Painted(Outline.Circle(0, 0, 0.26), sky);
        for (int i = 0; i < 6; i++)
        {
            (double sin, double cos) = Math.SinCos(i * Math.PI / 3);
            p.Detail(Outline.Circle(cos * 0.33, sin * 0.33, 0.025), Brass.Lighter(0.4));
        }
    }

    public static void Door(Pen p, Scenery s)
    {
        Rgb paint = Rgb.Mix(s.Accent, DarkWood, 0.45);
        p.Detail(Box(-0.58, -2.2, 1.16, 2.2), s.Palette.Wall.Darker(0.28));
        p.Detail(Box(-0.48, -2.1, 0.96, 2.1), paint);
        foreach (double y in (ReadOnlySpan<double>)[-1.95, -0.95])
        {
            p.Detail(Box(-0.36, y, 0.31, 0.8, 0.02).And(Box(0.05, y, 0.31, 0.8, 0.02)), paint.Darker(0.14));
        }

        p.Detail(Outline.Circle(0.38, -1.02, 0.045), Brass);
    }

    public static void Mirror(Pen p, Scenery s)
    {
        p.Detail(Outline.Ellipse(0, 0, 0.42, 0.62), Brass);
        p.Detail(Outline.Ellipse(0, 0, 0.36, 0.56), Glass);
        p.Painted(Path("M-.2,-.4 L.05,-.5 L-.25,.35 L-.32,.1Z"), "#ffffff", 0.3);
    }

    public static void Picture(Pen p, Scenery s)
    {
        p.Detail(Box(-0.5, -0.38, 1, 0.76), Brass.Darker(0.2));
        p.Detail(Box(-0.42, -0.3, 0.84, 0.6), Paper);
        p.Detail(Path("M-.42,.3 L-.42,.08 C-.2,-.1 0,.1 .2,-.04 L.42,.06 L.42,.3Z"), s.Accent);
        p.Detail(Outline.Circle(0.2, -0.14, 0.08), Rgb.Of("e0b44a"));
    }

    public static void Map(Pen p, Scenery s)
    {
        p.Detail(Box(-0.7, -0.48, 1.4, 0.96), Paper);
        p.Detail(Outline.Blob(new(-0.5, -0.2), new(-0.2, -0.35), new(0.05, -0.15), new(-0.1, 0.1), new(-0.3, 0.3), new(-0.55, 0.1)), Leaf.Lighter(0.35));
        p.Detail(Outline.Blob(new(0.2, -0.1), new(0.45, -0.3), new(0.6, 0), new(0.4, 0.3), new(0.22, 0.2)), Rgb.Of("c9a877"));
        p.Line(Path("M-.3,.1 C0,.3 .1,-.2 .4,.05"), Red, 0.02);
    }

    public static void Clock(Pen p, Scenery s)
    {
        p.Detail(Outline.Circle(0, 0, 0.3), DarkWood);
        p.Detail(Outline.Circle(0, 0, 0.25), White);
        p.Line(Path("M0,0 L0,-.17 M0,0 L.11,.06"), Dark, 0.025);
        for (int i = 0; i < 12; i++)
        {
            p.Turned(i * 30).Detail(Box(-0.008, -0.235, 0.016, 0.04), Dark);
        }
    }

    public static void Curtain(Pen p, Scenery s)
    {
        p.Detail(Box(-1.3, -2.5, 2.6, 0.06), Brass);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Pen half = p.Scaled(side, 1);
            half.Detail(Path("M1.25,-2.46 L.55,-2.46 C.6,-1.6 .78,-1.2 .95,-1 C.85,-.6 .8,-.3 .82,0 L1.28,0Z"), s.Accent);
            half.Line(Path("M.8,-2.4 C.85,-1.6 1,-1.1 1.05,-.9 L1,-.05 M1.05,-2.4 L1.15,-.05"), s.Accent.Darker(0.22), 0.03);
        }
    }

    public static void CeilingLamp(Pen p, Scenery s)
    {
        p.Line(Path("M0,-1.6 L0,-.2"), Dark, 0.025);
        p.Detail(Path("M-.1,-.25 L.1,-.25 L.34,0 L-.34,0Z"), Rgb.Mix(s.Accent, Iron, 0.5));
        p.Painted(Outline.Ellipse(0, 0.01, 0.3, 0.06), s.Pane);
        ShipObjects.Cone(p, s, 0, 0.04, 1.25, 2.1);
    }

    public static void FloorLamp(Pen p, Scenery s)
    {
        p.Detail(Box(-0.025, -1.5, 0.05, 1.5).And(Box(-0.2, -0.06, 0.4, 0.06, 0.03)), Iron);
        p.Painted(Path("M-.2,-1.8 L.2,-1.8 L.34,-1.4 L-.34,-1.4Z"), s.Pane);
        if (s.Lit)
        {
            p.Glow(0, -1.55, 1.7, 1.6, s.Key, 0.6);
            p.Glow(0, 0, 1.3, 0.22, s.Key, 0.3);
        }
    }

    public static void Blackboard(Pen p, Scenery s)
    {
        p.Detail(Box(-1.3, -0.65, 2.6, 1.3), Wood);
        p.Detail(Box(-1.22, -0.57, 2.44, 1.14), Rgb.Of("33493f"));
        p.Line(Path("M-.9,-.2 C-.6,-.4 -.5,0 -.2,-.2 M-.9,.2 L.3,.2 M.5,-.3 L.9,-.3 L.9,.1 L.5,.1Z"), White, 0.03, 0.8);
    }
}
