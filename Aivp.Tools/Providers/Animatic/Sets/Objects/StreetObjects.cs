using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Things in streets and along roads. In metres around the foot.</summary>
internal static class StreetObjects
{
    public static void StreetLamp(Pen p, Scenery s)
    {
        p.Detail(Path("M-.16,0 L-.1,-.5 L-.05,-4.4 L.05,-4.4 L.1,-.5 L.16,0Z"), Iron.Darker(0.15));
        p.Detail(Box(-0.09, -3.2, 0.18, 0.08), Iron);
        p.Line(Path("M-.02,-4.35 C.1,-4.8 .5,-4.95 .95,-4.85"), Iron.Darker(0.15), 0.08);
        p.Detail(Path("M.62,-4.86 L1.22,-4.86 L1.32,-4.68 L.52,-4.68Z"), Iron.Darker(0.25));
        p.Painted(Path("M.55,-4.68 L1.29,-4.68 C1.2,-4.54 .64,-4.54 .55,-4.68Z"), s.Pane);
        ShipObjects.Cone(p, s, 0.92, -4.62, 2.4, 4.62);
    }

    public static void Car(Pen p, Scenery s)
    {
        Rgb paint = s.Chance("car").Pick<Rgb>([s.Accent, Rgb.Of("3f6a86"), Rgb.Of("a8443a"), Rgb.Of("d0c8b6"), Rgb.Of("4d5a4a")]);
        p.Glow(0, 0, 2.5, 0.22, Rgb.Of("000008"), 0.5);
        p.Detail(Path("M-2.15,-.32 C-2.2,-.75 -2,-.88 -1.5,-.93 C-1.1,-1.35 -.8,-1.45 -.2,-1.46 C.5,-1.46 .8,-1.35 1.2,-.95 C1.8,-.9 2.15,-.8 2.15,-.35 L2.1,-.22 L-2.1,-.22Z"), paint);
        p.Detail(Path("M-2.17,-.5 L2.16,-.5 L2.15,-.35 L2.1,-.22 L-2.1,-.22Z"), paint.Darker(0.2));
        p.Painted(Path("M-1.2,-.95 C-.95,-1.25 -.75,-1.33 -.25,-1.34 L-.25,-.95Z"), s.Dim);
        p.Painted(Path("M-.13,-1.34 C.4,-1.34 .65,-1.25 .98,-.95 L-.13,-.95Z"), s.Dim);
        foreach (double x in (ReadOnlySpan<double>)[-1.25, 1.3])
        {
            p.Detail(Outline.Circle(x, -0.3, 0.34), Dark);
            p.Detail(Outline.Circle(x, -0.3, 0.17), Steel);
        }

        p.Painted(Box(2.02, -0.7, 0.14, 0.16, 0.05), s.Pane);
        p.Detail(Box(-2.17, -0.7, 0.12, 0.14, 0.04), Red);
        if (s.Lit)
        {
            p.Glow(2.2, -0.62, 1.3, 0.7, s.Key, 0.5);
        }
    }

    public static void Bench(Pen p, Scenery s)
    {
        p.Line(Path("M-.7,0 L-.66,-.44 L-.7,-.9 M.7,0 L.66,-.44 L.7,-.9"), Iron, 0.07);
        foreach (double y in (ReadOnlySpan<double>)[-0.9, -0.74, -0.58])
        {
            p.Detail(Box(-0.9, y, 1.8, 0.11, 0.02), Wood);
        }

        p.Detail(Box(-0.92, -0.47, 1.84, 0.1, 0.02), Wood.Lighter(0.1));
        p.Detail(Box(-0.92, -0.38, 1.84, 0.05), Wood.Darker(0.3));
    }

    public static void Fence(Pen p, Scenery s)
    {
        for (double x = -14; x < 14; x += 0.34)
        {
            p.Detail(Outline.Polygon(new(x, 0), new(x, -0.95), new(x + 0.1, -1.08), new(x + 0.2, -0.95), new(x + 0.2, 0)), Wood.Lighter(0.1));
        }

        p.Detail(Box(-14, -0.8, 28, 0.09), Wood.Darker(0.16));
        p.Detail(Box(-14, -0.35, 28, 0.09), Wood.Darker(0.16));
    }

    public static void Wall(Pen p, Scenery s)
    {
        p.Detail(Box(-14, -1.5, 28, 1.5), Brick);
        for (int row = 0; row < 7; row++)
        {
            for (int i = 0; i < 40; i++)
            {
                if (((i * 7) + (row * 13)) % 5 == 0)
                {
                    p.Detail(Box(-14 + (i * 0.7) + (row % 2 * 0.35), -1.42 + (row * 0.2), 0.62, 0.15, 0.02), (i + row) % 2 == 0 ? Brick.Lighter(0.08) : Brick.Darker(0.1));
                }
            }
        }

        p.Detail(Box(-14.1, -1.64, 28.2, 0.16, 0.03), Stone);
    }

    public static void Sign(Pen p, Scenery s)
    {
        p.Detail(Box(-0.05, -2.3, 0.1, 2.3), Iron);
        p.Detail(Box(-0.75, -2.5, 1.5, 0.62, 0.06), s.Accent.Darker(0.2));
        p.Line(Box(-0.69, -2.44, 1.38, 0.5, 0.05), White, 0.035);
        p.Detail(Box(-0.5, -2.32, 0.7, 0.08), White);
        p.Detail(Box(-0.5, -2.15, 0.95, 0.07), White.Darker(0.1));
    }

    public static void NeonSign(Pen p, Scenery s)
    {
        p.Detail(Box(-0.9, -0.35, 1.8, 0.7, 0.12), Dark);
        p.Painted(Outline.Ring(-0.5, 0, 0.2, 0.15), "#ff6fa8");
        p.Painted(Box(-0.15, -0.16, 0.8, 0.06, 0.03), "#6fe3ff");
        p.Painted(Box(-0.15, 0.06, 0.55, 0.06, 0.03), "#ff6fa8");
        p.Glow(0, 0, 1.9, 1.2, Rgb.Of("ff6fa8"), 0.45);
    }

    public static void Hydrant(Pen p, Scenery s)
    {
        p.Detail(Path("M-.14,0 L-.14,-.5 C-.14,-.66 .14,-.66 .14,-.5 L.14,0Z"), Red);
        p.Detail(Box(-0.22, -0.42, 0.44, 0.12, 0.04), Red.Lighter(0.1));
        p.Detail(Box(-0.19, -0.08, 0.38, 0.08), Red.Darker(0.2));
    }

    public static void Bin(Pen p, Scenery s)
    {
        p.Detail(Path("M-.26,0 L-.32,-.85 L.32,-.85 L.26,0Z"), Iron);
        p.Detail(Path("M.06,0 L.08,-.85 L.32,-.85 L.26,0Z"), Iron.Darker(0.16));
        p.Detail(Box(-0.37, -0.95, 0.74, 0.12, 0.05), Iron.Lighter(0.1));
    }

    public static void PhoneBox(Pen p, Scenery s)
    {
        p.Detail(Box(-0.48, -2.4, 0.96, 2.4, 0.06), Red);
        p.Detail(Path("M-.52,-2.36 C-.4,-2.6 .4,-2.6 .52,-2.36Z"), Red.Darker(0.14));
        for (int row = 0; row < 5; row++)
        {
            for (int i = 0; i < 3; i++)
            {
                p.Painted(Box(-0.36 + (i * 0.25), -2.08 + (row * 0.37), 0.21, 0.32), s.Pane);
            }
        }

        p.Detail(Box(-0.36, -2.3, 0.72, 0.14), White);
        if (s.Lit)
        {
            p.Glow(0, -1.2, 1.3, 1.6, s.Key, 0.3);
        }
    }

    public static void Bicycle(Pen p, Scenery s)
    {
        foreach (double x in (ReadOnlySpan<double>)[-0.52, 0.52])
        {
            p.Line(Outline.Circle(x, -0.34, 0.32), Dark, 0.045);
            p.Line(Outline.Circle(x, -0.34, 0.03), Steel, 0.03);
        }

        p.Line(Path("M-.52,-.34 L-.2,-.8 L.36,-.78 L-.05,-.34 Z M-.2,-.8 L-.05,-.34 M.36,-.78 L.52,-.34 M.36,-.78 L.32,-.98"), s.Accent, 0.05);
        p.Line(Path("M.22,-1 L.42,-.96 M-.32,-.86 L-.1,-.86"), Dark, 0.06);
    }

    public static void Bridge(Pen p, Scenery s)
    {
        Rgb steel = Rgb.Of("6d4a46");
        p.Line(Path("M-60,-4 L60,-4"), steel, 1.3);
        p.Line(Path("M-22,4 L-22,-19 M22,4 L22,-19"), steel, 1.7);
        p.Line(Path("M-60,-6 C-45,-7 -32,-12 -22,-18 C-10,-6 10,-6 22,-18 C32,-12 45,-7 60,-6"), steel, 0.5);
        for (int i = -18; i <= 18; i += 3)
        {
            double y = -6.4 - ((Math.Pow(i / 20.0, 2)) * 9);
            p.Line(new Outline().Move(i, y).Line(i, -4), steel, 0.22);
        }

        if (s.Lit)
        {
            for (int i = -50; i <= 50; i += 10)
            {
                p.Glow(i, -5, 2.2, 2.2, s.Key, 0.7);
            }
        }
    }

    public static void TrafficLight(Pen p, Scenery s)
    {
        p.Detail(Box(-0.05, -2.6, 0.1, 2.6), Iron);
        p.Detail(Box(-0.17, -3.4, 0.34, 0.9, 0.08), Dark);
        p.Painted(Outline.Circle(0, -3.22, 0.1), "#e2483d");
        p.Detail(Outline.Circle(0, -2.96, 0.1), Rgb.Of("6a5a30"));
        p.Detail(Outline.Circle(0, -2.7, 0.1), Rgb.Of("2f5a3a"));
        p.Glow(0, -3.22, 0.6, 0.6, Rgb.Of("ff5a4a"), 0.5);
    }

    public static void Fountain(Pen p, Scenery s)
    {
        p.Detail(Path("M-1.7,0 L-1.6,-.5 L1.6,-.5 L1.7,0Z"), Stone);
        p.Detail(Box(-1.75, -0.58, 3.5, 0.12, 0.05), Stone.Lighter(0.14));
        p.Detail(Path("M-.15,-.5 L-.1,-1.5 L.1,-1.5 L.15,-.5Z"), Stone.Darker(0.1));
        p.Detail(Path("M-.7,-1.55 L.7,-1.55 C.5,-1.25 -.5,-1.25 -.7,-1.55Z"), Stone);
        p.Line(Path("M0,-1.6 C-.1,-2.2 -.5,-2.1 -.65,-1.5 M0,-1.6 C.1,-2.2 .5,-2.1 .65,-1.5 M-.6,-1.4 C-.8,-1.2 -.9,-.9 -.9,-.6 M.6,-1.4 C.8,-1.2 .9,-.9 .9,-.6"), Glass.Lighter(0.4), 0.05, 0.8);
    }

    public static void Tent(Pen p, Scenery s)
    {
        p.Detail(Path("M-1.9,0 L0,-1.9 L1.9,0Z"), s.Accent);
        p.Detail(Path("M0,-1.9 L1.9,0 L.7,0Z"), s.Accent.Darker(0.18));
        p.Painted(Path("M0,-1.9 L.55,0 L-.5,0Z"), s.Lit ? s.Pane : s.Palette.Ambient.Darker(0.6).Hex);
        if (s.Lit)
        {
            p.Glow(0, -0.7, 1.7, 1.3, s.Key, 0.35);
        }
    }

    public static void Campfire(Pen p, Scenery s)
    {
        p.Line(Path("M-.45,-.02 L.35,-.2 M.45,-.02 L-.35,-.2"), Bark, 0.13);
        p.Painted(Path("M-.3,-.12 C-.4,-.5 -.1,-.6 -.05,-1 C.15,-.8 .1,-.6 .2,-.55 C.25,-.65 .22,-.75 .22,-.8 C.42,-.5 .4,-.25 .28,-.12Z"), "#ff8a36");
        p.Painted(Path("M-.16,-.12 C-.2,-.38 0,-.4 .02,-.65 C.14,-.48 .22,-.3 .14,-.12Z"), "#ffd76a");
        p.Glow(0, -0.4, 2.6, 2.2, Rgb.Of("ff9a45"), 0.65);
    }
}
