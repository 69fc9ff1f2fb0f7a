using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Things at the horizon and in the sky. Those of the sky are one unit large around their middle.</summary>
internal static class FarObjects
{
    public static void Lighthouse(Pen p, Scenery s)
    {
        p.Detail(Path("M-9,0 C-7,-2.5 -3,-3.4 0,-3.2 C4,-3.4 8,-2 11,0Z"), Stone.Darker(0.45));
        p.Detail(Path("M-1.5,-3 L-1,-14 L1,-14 L1.5,-3Z"), s.Paint(White));
        p.Detail(Path("M-1.36,-6 L-1.25,-8.4 L1.25,-8.4 L1.36,-6Z M-1.14,-11 L-1.05,-13 L1.05,-13 L1.14,-11Z"), Red);
        p.Detail(Path("M.3,-3 L.3,-14 L1,-14 L1.5,-3Z"), Dark, 0.16);
        p.Detail(Box(-1.35, -14.4, 2.7, 0.45, 0.1), Iron);
        p.Painted(Box(-0.8, -16, 1.6, 1.6), s.Pane);
        p.Detail(Path("M-1.1,-16 L0,-17.3 L1.1,-16Z"), Red.Darker(0.2));
        if (s.Lit)
        {
            p.Glow(0, -15.2, 9, 9, s.Key, 0.75);
            string left = p.Canvas.Linear(p.Place.Apply(new(0, -15.2)), p.Place.Apply(new(-60, -17)), new Stop(0, s.Key, 0.5), new Stop(1, s.Key, 0));
            p.Painted(Path("M0,-15.5 L-60,-21 L-60,-13 L0,-14.9Z"), left);
            string right = p.Canvas.Linear(p.Place.Apply(new(0, -15.2)), p.Place.Apply(new(60, -17)), new Stop(0, s.Key, 0.3), new Stop(1, s.Key, 0));
            p.Painted(Path("M0,-15.5 L60,-19 L60,-13 L0,-14.9Z"), right);
        }
    }

    public static void Island(Pen p, Scenery s)
    {
        p.Detail(Path("M-40,0 C-30,-4 -24,-3 -16,-8 C-8,-13 -2,-9 6,-7 C16,-4 28,-4 40,0Z"), DarkLeaf.Darker(0.2));
        p.Detail(Path("M-40,0 C-30,-2 -10,-3 6,-2 C20,-1.6 30,-1 40,0Z"), Stone.Darker(0.4));
    }

    public static void Moon(Pen p, Scenery s)
    {
        p.Glow(0, 0, 5.2, 5.2, Rgb.Of("cfdcf5"), 0.5);
        p.Painted(Outline.Circle(0, 0, 1), "#f3efdc");
        p.Painted(Outline.Circle(-0.3, -0.2, 0.22).And(Outline.Circle(0.35, 0.25, 0.3)).And(Outline.Circle(0.2, -0.45, 0.14)), "#ddd8c2");
    }

    public static void Sun(Pen p, Scenery s)
    {
        p.Glow(0, 0, 9, 9, Rgb.Of("ffdf9a"), 0.75);
        p.Painted(Outline.Circle(0, 0, 1), "#fff3cc");
    }

    public static void Tower(Pen p, Scenery s)
    {
        p.Detail(Path("M-2.5,0 L-2.2,-16 L2.2,-16 L2.5,0Z"), Stone);
        p.Detail(Path("M.6,0 L.6,-16 L2.2,-16 L2.5,0Z"), Stone.Darker(0.16));
        p.Detail(Path("M-2.9,-16 L0,-23 L2.9,-16Z"), Rgb.Of("5b6b6a"));
        p.Painted(Outline.Circle(0, -13, 1.2), s.Pane);
        p.Line(Path("M0,-13 L0,-13.8 M0,-13 L.6,-12.7"), Dark, 0.14);
    }

    public static void Windmill(Pen p, Scenery s)
    {
        p.Detail(Path("M-2.3,0 L-1.5,-9 L1.5,-9 L2.3,0Z"), White.Darker(0.1));
        p.Detail(Path("M-1.7,-9 C-1.4,-11 1.4,-11 1.7,-9Z"), Brick);
        for (int i = 0; i < 4; i++)
        {
            p.At(0, -9.3).Turned(20 + (i * 90)).Detail(Path("M-.12,0 L.12,0 L.12,-6 L1.1,-6 L1,-1.4 L.12,-1.2Z"), Paper.Darker(0.15));
        }
    }

    public static void House(Pen p, Scenery s)
    {
        Chance chance = s.Chance("house");
        Rgb wall = chance.Pick<Rgb>([Rgb.Of("d6c3a0"), Rgb.Of("b98a6a"), Rgb.Of("a8b0a4"), Rgb.Of("c79a8a")]);
        p.Detail(Box(-3, -3.2, 6, 3.2), wall);
        p.Detail(Box(1, -3.2, 2, 3.2), wall.Darker(0.12));
        p.Detail(Path("M-3.5,-3.1 L0,-5.8 L3.5,-3.1Z"), Brick.Darker(0.1));
        p.Detail(Box(1.4, -5.7, 0.7, 1.5), Brick.Darker(0.2));
        p.Painted(Box(-2.2, -2.4, 1.1, 1.1, 0.04), s.Pane);
        p.Painted(Box(1.2, -2.4, 1.1, 1.1, 0.04), s.Pane);
        p.Detail(Box(-0.55, -2.1, 1.1, 2.1, 0.05), s.Accent.Darker(0.25));
        if (s.Lit)
        {
            p.Glow(-1.65, -1.85, 1.5, 1.5, s.Key, 0.4);
            p.Glow(1.75, -1.85, 1.5, 1.5, s.Key, 0.4);
        }
    }

    public static void Plane(Pen p, Scenery s)
    {
        p.Detail(Path("M-1.2,0 C-.9,-.16 .6,-.18 1.1,-.05 C1.25,0 1.2,.06 1,.07 L-.9,.08Z"), White);
        p.Detail(Path("M.2,0 L-.3,.45 L-.05,.42 L.5,.03Z M-1.15,0 L-1.3,-.36 L-1.1,-.34 L-.85,-.04Z"), Steel);
    }
}
