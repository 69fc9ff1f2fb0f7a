using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Things on ships and quays. In metres around the foot.</summary>
internal static class ShipObjects
{
    public static void Rail(Pen p, Scenery s)
    {
        Rgb paint = White.Darker(0.06);
        for (double x = -14; x <= 14; x += 1.6)
        {
            p.Detail(Box(x - 0.03, -1.08, 0.06, 1.08), paint.Darker(0.18));
        }

        foreach (double y in (ReadOnlySpan<double>)[-0.32, -0.6, -0.86])
        {
            p.Detail(Box(-15, y, 30, 0.035), paint.Darker(0.14));
        }

        p.Detail(Box(-15, -1.15, 30, 0.09, 0.04), paint);
        p.Detail(Box(-15, -1.15, 30, 0.03, 0.015), paint.Lighter(0.5));
        p.Detail(Box(-15, -0.12, 30, 0.14), paint.Darker(0.35));
    }

    public static void Lifeboat(Pen p, Scenery s)
    {
        Rgb hull = s.Paint(Orange);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Pen davit = p.Scaled(side, 1);
            davit.Line(Path("M1.55,0 L1.55,-2.5 C1.55,-3.1 1.3,-3.25 .95,-3.2"), Iron, 0.14);
            davit.Line(Path("M.95,-3.2 L.95,-2.3"), Dark, 0.04);
        }

        p.Detail(Path("M-2.3,-2.1 C-1.9,-1.25 -1.3,-.95 0,-.95 C1.3,-.95 1.9,-1.25 2.3,-2.1 C1,-1.95 -1,-1.95 -2.3,-2.1Z"), hull);
        p.Detail(Path("M-2.3,-2.1 C-1,-1.95 1,-1.95 2.3,-2.1 L2.2,-1.88 C1,-1.75 -1,-1.75 -2.2,-1.88Z"), White);
        p.Detail(Path("M-2,-2.08 C-1.4,-2.55 -.7,-2.72 0,-2.72 C.7,-2.72 1.4,-2.55 2,-2.08 C1,-1.98 -1,-1.98 -2,-2.08Z"), hull.Lighter(0.12));
        p.Detail(Path("M.4,-2.71 C1,-2.66 1.5,-2.5 2,-2.08 C1.4,-2.0 .9,-1.99 .4,-1.99Z"), hull.Darker(0.1));
        foreach (double x in (ReadOnlySpan<double>)[-1, -0.35, 0.35, 1])
        {
            p.Painted(Outline.Ellipse(x, -2.3, 0.14, 0.1), s.Lit ? Rgb.Of("43505f").Hex : "#6d8694");
        }
    }

    public static void Funnel(Pen p, Scenery s)
    {
        Rgb paint = s.Paint(Red);
        p.Detail(Path("M-1.1,0 L-.85,-4.6 L.95,-4.6 L1.2,0Z"), paint);
        p.Detail(Path("M.35,0 L.45,-4.6 L.95,-4.6 L1.2,0Z"), paint.Darker(0.16));
        p.Detail(Path("M-.93,-3.2 L-.88,-3.9 L.98,-3.9 L1.04,-3.2Z"), White);
        p.Detail(Path("M.41,-3.2 L.43,-3.9 L.98,-3.9 L1.04,-3.2Z"), White.Darker(0.14));
        p.Detail(Path("M-.9,-4.3 L-.84,-4.75 C-.4,-4.88 .5,-4.88 .94,-4.75 L1,-4.3 C.5,-4.2 -.5,-4.2 -.9,-4.3Z"), Dark);
        p.Glow(0.3, -5.5, 1.5, 1.1, p.Grade(Rgb.Of("9aa0a8")), 0.3);
        p.Glow(1.3, -6.4, 2.2, 1.3, p.Grade(Rgb.Of("9aa0a8")), 0.2);
        p.Line(Path("M-1.35,0 L-1.35,-3.6"), Steel, 0.08);
    }

    public static void Mast(Pen p, Scenery s)
    {
        p.Detail(Path("M-.09,0 L-.05,-7 L.05,-7 L.09,0Z"), White.Darker(0.1));
        p.Line(Path("M-1.4,-5.2 L1.4,-5.2 M-.9,-6.2 L.9,-6.2"), White.Darker(0.15), 0.07);
        p.Line(Path("M0,-7 L-3.2,0 M0,-7 L3.2,0 M-1.4,-5.2 L-2.2,0 M1.4,-5.2 L2.2,0"), Iron, 0.025);
        Bulb(p, s, 0, -6.2, 0.09);
    }

    public static void LifeRing(Pen p, Scenery s)
    {
        p.Detail(Outline.Ring(0, 0, 0.36, 0.2), White);
        for (int i = 0; i < 4; i++)
        {
            p.Turned((i * 90) + 45).Detail(Path("M.2,-.09 L.355,-.12 C.37,-.04 .37,.04 .355,.12 L.2,.09Z"), Red);
        }
    }

    public static void Bollard(Pen p, Scenery s)
    {
        p.Detail(Path("M-.22,0 L-.17,-.46 L.17,-.46 L.22,0Z"), Iron);
        p.Detail(Path("M.04,0 L.04,-.46 L.17,-.46 L.22,0Z"), Iron.Darker(0.2));
        p.Detail(Box(-0.26, -0.62, 0.52, 0.2, 0.1), Iron.Lighter(0.1));
        p.Line(Path("M-.2,-.25 C-.05,-.18 .1,-.18 .21,-.25 M-.2,-.33 C-.05,-.26 .1,-.26 .2,-.33 M.2,-.28 C.6,-.1 1,-.03 1.6,0"), Rope, 0.05);
    }

    public static void Crane(Pen p, Scenery s)
    {
        Rgb paint = s.Accent.Darker(0.1);
        p.Line(Path("M-1.3,0 L-.5,-7 M1.3,0 L.5,-7 M-1.2,-1 L.9,-3.4 M1.2,-1 L-.9,-3.4 M-.8,-4 L.6,-6 M.8,-4 L-.6,-6"), paint, 0.16);
        p.Line(Path("M-3,-7.4 L8,-10.2 M-2.6,-7 L8,-9.8 M-1,-7 L0,-9.6 L1,-7 M0,-9.6 L7,-10 M0,-9.6 L-3,-7.4"), paint, 0.13);
        for (int i = 0; i < 9; i++)
        {
            p.Line(new Outline().Move(i * 0.85, -7.7 - (i * 0.24)).Line((i * 0.85) + 0.4, -7.55 - (i * 0.26)), paint, 0.07);
        }

        p.Detail(Box(-0.8, -8.1, 1.5, 1.2, 0.1), paint.Lighter(0.15));
        p.Painted(Box(-0.5, -7.9, 0.7, 0.6), s.Pane);
        p.Line(Path("M7.4,-9.8 L7.4,-5.4"), Dark, 0.05);
        p.Detail(Path("M7.1,-5.4 L7.7,-5.4 L7.5,-5 L7.3,-5Z"), Dark);
    }

    public static void Boat(Pen p, Scenery s)
    {
        p.Detail(Path("M-3.4,-.9 L3.4,-1.1 C3.2,-.4 2.8,.1 2.4,.25 L-2.6,.25 C-3,.1 -3.3,-.4 -3.4,-.9Z"), s.Accent);
        p.Detail(Path("M-3.4,-.9 L3.4,-1.1 L3.34,-.85 L-3.34,-.65Z"), White);
        p.Detail(Path("M-2.9,.02 L2.7,.02 L2.4,.25 L-2.6,.25Z"), Red.Darker(0.35));
        p.Detail(Path("M-.6,-.95 L-.5,-2.3 L1.2,-2.3 L1.4,-1Z"), White);
        p.Detail(Box(-0.75, -2.45, 2.1, 0.2, 0.06), s.Accent.Darker(0.3));
        p.Painted(Box(-0.32, -2.05, 0.6, 0.55, 0.05), s.Pane);
        p.Painted(Box(0.45, -2.05, 0.6, 0.55, 0.05), s.Pane);
        p.Line(Path("M-1.8,-.9 L-1.8,-4.4 M-1.8,-4.2 L-3.2,-.95 M-1.8,-4.2 L.4,-2.4"), DarkWood, 0.07);
    }

    public static void Ship(Pen p, Scenery s)
    {
        p.Detail(Path("M-30,-5 L31,-6 C30,-3 28,0 27,.6 L-27,.6 C-28.5,-1 -30,-3 -30,-5Z"), Rgb.Of("33465e"));
        p.Detail(Path("M-28.6,-1.2 L28.4,-1.2 L27,.6 L-27,.6Z"), Red.Darker(0.25));
        p.Detail(Path("M-24,-5 L-23,-9 L17,-9 L20,-5.6Z"), White);
        p.Detail(Path("M-17,-9 L-16,-12.4 L10,-12.4 L13,-9Z"), White.Darker(0.06));
        p.Detail(Path("M-2,-12.4 L-1.4,-15.4 L6.4,-15.4 L8.6,-12.4Z"), White);
        p.Detail(Path("M-12,-12.4 L-11.4,-18 L-6.6,-18 L-6,-12.4Z"), Red);
        p.Detail(Path("M-11.5,-17 L-11.4,-18 L-6.6,-18 L-6.5,-17Z"), Dark);
        for (int row = 0; row < 2; row++)
        {
            for (int i = 0; i < 17 - (row * 5); i++)
            {
                p.Painted(Box(-20.5 + (row * 6) + (i * 2.1), -7.9 - (row * 3.5), 1.2, 1.1, 0.2), s.Pane);
            }
        }

        p.Painted(Box(-0.4, -14.6, 6.6, 1, 0.2), s.Pane);
        if (s.Lit)
        {
            p.Glow(0, -8, 34, 9, s.Key, 0.28);
        }
    }

    public static void Container(Pen p, Scenery s)
    {
        Rgb paint = s.Chance("container").Pick<Rgb>([s.Accent, Rgb.Of("3b6a86"), Rgb.Of("b0653a"), Rgb.Of("5f7a52")]);
        p.Detail(Box(-3, -2.5, 6, 2.5), paint);
        for (double x = -2.8; x < 2.9; x += 0.28)
        {
            p.Detail(Box(x, -2.35, 0.1, 2.2), paint.Darker(0.16));
        }

        p.Detail(Box(-3, -2.5, 6, 0.14), paint.Lighter(0.16));
        p.Detail(Box(-3, -0.16, 6, 0.16), paint.Darker(0.3));
    }

    public static void Net(Pen p, Scenery s)
    {
        p.Detail(Path("M-1,0 C-.9,-.5 -.4,-.75 .1,-.7 C.6,-.65 1,-.35 1.1,0Z"), Rgb.Of("6f7d6a"));
        for (int i = 0; i < 6; i++)
        {
            p.Line(new Outline().Move(-0.95 + (i * 0.35), 0).Bend(-0.8 + (i * 0.3), -0.5, -0.4 + (i * 0.24), -0.66), Rgb.Of("4c584b"), 0.03);
        }

        p.Detail(Outline.Circle(0.75, -0.18, 0.15), Orange);
        p.Detail(Outline.Circle(-0.55, -0.12, 0.13), Orange);
    }

    public static void Anchor(Pen p, Scenery s)
    {
        p.Line(Path("M0,-1.5 L0,-.2 M-.35,-1.2 L.35,-1.2 M-.7,-.6 C-.6,-.1 -.25,-.02 0,-.02 C.25,-.02 .6,-.1 .7,-.6"), Iron, 0.13);
        p.Line(Outline.Circle(0, -1.62, 0.13), Iron, 0.08);
    }

    public static void Bulb(Pen p, Scenery s, double x, double y, double r)
    {
        p.Painted(Outline.Circle(x, y, r), s.Pane);
        if (s.Lit)
        {
            p.Glow(x, y, r * 14, r * 14, s.Key, 0.5 * s.Palette.Glow);
        }
    }

    public static void DeckLamp(Pen p, Scenery s)
    {
        p.Detail(Path("M-.06,0 L-.045,-3.1 L.045,-3.1 L.06,0Z"), Iron);
        p.Line(Path("M0,-3.05 C0,-3.35 .2,-3.4 .38,-3.35"), Iron, 0.07);
        p.Detail(Path("M.2,-3.3 L.56,-3.3 L.64,-3.12 L.12,-3.12Z"), Iron.Darker(0.2));
        p.Painted(Path("M.14,-3.12 L.62,-3.12 C.56,-2.98 .2,-2.98 .14,-3.12Z"), s.Pane);
        Cone(p, s, 0.38, -3.08, 1.9, 3.08);
    }

    /// <summary>Light that falls from a lamp to the ground.</summary>
    public static void Cone(Pen p, Scenery s, double x, double y, double spread, double drop)
    {
        if (!s.Lit)
        {
            return;
        }

        string paint = p.Canvas.Linear(p.Place.Apply(new(x, y)), p.Place.Apply(new(x, y + drop)), new Stop(0, s.Key, 0.2 * s.Palette.Glow), new Stop(0.6, s.Key, 0.05 * s.Palette.Glow), new Stop(1, s.Key, 0));
        foreach (double part in (ReadOnlySpan<double>)[1, 0.72, 0.44])
        {
            p.Painted(Outline.Polygon(new(x - (0.2 * part), y), new(x + (0.2 * part), y), new(x + (spread * part), y + drop), new(x - (spread * part), y + drop)), paint);
        }

        p.Glow(x, y, 2.3, 2.3, s.Key, 0.62 * s.Palette.Glow);
        p.Glow(x, y, 0.55, 0.55, Rgb.Mix(s.Key, Rgb.White, 0.6), 0.9 * s.Palette.Glow);
        p.Glow(x, y + drop, spread * 1.15, 0.32, s.Key, 0.4 * s.Palette.Glow);
    }
}
