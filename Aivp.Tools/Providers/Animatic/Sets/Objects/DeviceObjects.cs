using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Machines, screens and small things that stand on others. In metres around the foot.</summary>
internal static class DeviceObjects
{
    public static void Console(Pen p, Scenery s)
    {
        p.Detail(Path("M-1.7,0 L-1.6,-.8 L1.6,-.8 L1.7,0Z"), Iron);
        p.Detail(Path("M-1.62,-.78 L-1.45,-1.12 L1.45,-1.12 L1.62,-.78Z"), Iron.Lighter(0.14));
        foreach (double x in (ReadOnlySpan<double>)[-1.1, -0.45, 0.25, 0.9])
        {
            p.Painted(Outline.Circle(x, -0.95, 0.12), s.Lit ? "#8fe0c8" : "#c9d6d2");
            p.Line(new Outline().Move(x, -0.95).Line(x + 0.06, -1.02), Dark, 0.018);
        }

        for (int i = 0; i < 9; i++)
        {
            p.Painted(Outline.Circle(-1.2 + (i * 0.3), -0.6, 0.03), i % 3 == 0 ? "#ff6a55" : i % 3 == 1 ? "#ffcf5a" : "#7be08a");
        }

        if (s.Lit)
        {
            p.Glow(0, -0.95, 2, 0.7, Rgb.Of("8fe0c8"), 0.22);
        }
    }

    public static void Radar(Pen p, Scenery s)
    {
        p.Detail(Box(-0.34, -0.62, 0.68, 0.62, 0.06), Iron.Lighter(0.06));
        p.Painted(Outline.Circle(0, -0.33, 0.24), "#123a30");
        p.Painted(Path("M0,-.33 L.16,-.51 C.22,-.46 .24,-.39 .24,-.33Z"), "#4ae3a0", 0.7);
        p.Line(Outline.Circle(0, -0.33, 0.12), Rgb.Of("3fb08a"), 0.012);
        p.Painted(Outline.Circle(-0.08, -0.26, 0.02).And(Outline.Circle(0.1, -0.22, 0.016)), "#b8ffd9");
        p.Glow(0, -0.33, 0.7, 0.7, Rgb.Of("4ae3a0"), 0.35);
    }

    public static void Radio(Pen p, Scenery s)
    {
        p.Detail(Box(-0.3, -0.32, 0.6, 0.32, 0.05), Rgb.Mix(s.Accent, DarkWood, 0.5));
        p.Detail(Outline.Circle(-0.14, -0.16, 0.11), Dark);
        p.Painted(Box(0.03, -0.26, 0.22, 0.08, 0.02), s.Pane);
        p.Detail(Outline.Circle(0.08, -0.1, 0.04).And(Outline.Circle(0.2, -0.1, 0.04)), Brass);
        p.Line(Path("M.24,-.32 L.4,-.75"), Steel, 0.018);
    }

    public static void Computer(Pen p, Scenery s)
    {
        p.Detail(Box(-0.05, -0.16, 0.1, 0.16).And(Box(-0.17, -0.03, 0.34, 0.03)), Iron);
        p.Detail(Box(-0.38, -0.64, 0.76, 0.5, 0.03), Dark);
        p.Painted(Box(-0.34, -0.6, 0.68, 0.41), "#8fc6d6");
        p.Painted(Box(-0.28, -0.53, 0.3, 0.04).And(Box(-0.28, -0.45, 0.45, 0.04)).And(Box(-0.28, -0.37, 0.38, 0.04)), "#e5f5f7");
        p.Glow(0, -0.4, 0.9, 0.7, Rgb.Of("9fd6e6"), s.Lit ? 0.4 : 0.12);
    }

    public static void Television(Pen p, Scenery s)
    {
        p.Detail(Box(-0.6, -0.45, 1.2, 0.45, 0.03), Wood.Darker(0.1));
        p.Detail(Box(-0.52, -1.12, 1.04, 0.66, 0.06), Dark);
        p.Painted(Box(-0.46, -1.06, 0.92, 0.54, 0.04), "#86b3c9");
        p.Glow(0, -0.8, 1.2, 0.9, Rgb.Of("9fc6e6"), s.Lit ? 0.42 : 0.1);
    }

    public static void Telephone(Pen p, Scenery s)
    {
        p.Detail(Path("M-.2,0 C-.18,-.12 -.12,-.16 0,-.16 C.12,-.16 .18,-.12 .2,0Z"), s.Accent.Darker(0.2));
        p.Detail(Path("M-.24,-.18 C-.24,-.26 .24,-.26 .24,-.18 L.14,-.16 C.1,-.19 -.1,-.19 -.14,-.16Z"), s.Accent.Darker(0.35));
        p.Detail(Outline.Circle(0, -0.07, 0.055), White);
    }

    public static void Bottle(Pen p, Scenery s)
    {
        p.Detail(Path("M-.02,-.34 L.02,-.34 L.025,-.24 C.06,-.2 .06,-.16 .06,-.12 L.06,0 L-.06,0 L-.06,-.12 C-.06,-.16 -.06,-.2 -.025,-.24Z"), Rgb.Of("47734f"));
        p.Detail(Box(-0.06, -0.13, 0.12, 0.09), Paper);
        p.Detail(Path("M.14,0 L.13,-.13 L.23,-.13 L.22,0Z"), Glass);
    }

    public static void Candle(Pen p, Scenery s)
    {
        p.Detail(Box(-0.1, -0.03, 0.2, 0.03, 0.01), Brass);
        p.Detail(Box(-0.035, -0.24, 0.07, 0.22, 0.01), Paper);
        p.Painted(Path("M0,-.36 C.05,-.3 .04,-.25 0,-.25 C-.04,-.25 -.05,-.3 0,-.36Z"), "#ffd76a");
        p.Glow(0, -0.3, 0.85, 0.85, Rgb.Of("ffb45a"), 0.6);
    }

    public static void Lantern(Pen p, Scenery s)
    {
        p.Line(Path("M-.1,-.36 C-.1,-.5 .1,-.5 .1,-.36"), Iron, 0.025);
        p.Detail(Path("M-.12,0 L-.1,-.3 L-.06,-.38 L.06,-.38 L.1,-.3 L.12,0Z"), Brass.Darker(0.2));
        p.Painted(Box(-0.075, -0.28, 0.15, 0.22, 0.03), s.Pane);
        p.Glow(0, -0.18, 1.1, 1.1, s.Key, 0.35 + (0.3 * s.Palette.Glow));
    }

    public static void Cup(Pen p, Scenery s)
    {
        p.Detail(Path("M-.07,-.12 L.07,-.12 L.055,0 L-.055,0Z"), White);
        p.Line(Path("M.065,-.09 C.12,-.09 .11,-.03 .06,-.03"), White, 0.018);
        p.Line(Path("M-.02,-.17 C-.05,-.22 .02,-.25 -.01,-.31 M.03,-.17 C0,-.22 .06,-.26 .03,-.32"), White, 0.012, 0.5);
    }

    public static void Books(Pen p, Scenery s)
    {
        p.Detail(Box(-0.18, -0.06, 0.36, 0.06, 0.01), Rgb.Of("8d3b3a"));
        p.Detail(Box(-0.15, -0.11, 0.33, 0.05, 0.01), Rgb.Of("3f5a7a"));
        p.Detail(Box(-0.17, -0.17, 0.3, 0.06, 0.01), Rgb.Of("c29a4a"));
    }

    public static void Papers(Pen p, Scenery s)
    {
        p.Detail(Outline.Polygon(new(-0.26, 0), new(-0.2, -0.05), new(0.22, -0.05), new(0.26, 0)), Paper);
        p.Detail(Outline.Polygon(new(-0.1, -0.01), new(-0.04, -0.07), new(0.3, -0.06), new(0.32, -0.01)), Paper.Lighter(0.4));
    }

    public static void Compass(Pen p, Scenery s)
    {
        p.Detail(Path("M-.22,0 L-.16,-.7 L.16,-.7 L.22,0Z"), DarkWood);
        p.Detail(Outline.Ellipse(0, -0.78, 0.24, 0.18), Brass);
        p.Painted(Outline.Ellipse(0, -0.8, 0.17, 0.11), s.Pane);
        p.Line(Path("M-.08,-.8 L.08,-.8"), Red, 0.02);
    }

    public static void Machine(Pen p, Scenery s)
    {
        p.Detail(Box(-0.9, -1.4, 1.8, 1.4, 0.06), Iron.Lighter(0.08));
        p.Detail(Box(0.2, -1.4, 0.7, 1.4, 0.06), Iron);
        p.Detail(Outline.Circle(-0.4, -0.85, 0.3), Dark);
        p.Detail(Outline.Ring(-0.4, -0.85, 0.24, 0.17), Brass);
        p.Line(Path("M-.9,-.3 L-1.3,-.3 L-1.3,-2.4 M.5,-1.4 L.5,-2.4"), Steel, 0.12);
        p.Painted(Outline.Circle(0.55, -1.1, 0.07), "#ff6a55");
        p.Painted(Outline.Circle(0.55, -0.85, 0.07), "#7be08a");
    }

    public static void Workbench(Pen p, Scenery s)
    {
        p.Detail(Box(-1.2, -0.8, 0.14, 0.8).And(Box(1.06, -0.8, 0.14, 0.8)).And(Box(-1.1, -0.25, 2.2, 0.08)), DarkWood);
        p.Detail(Box(-1.35, -0.92, 2.7, 0.14, 0.02), Wood);
        p.Line(Path("M-.8,-.92 L-.7,-1.2 M-.72,-1.22 L-.62,-1.17"), Steel, 0.06);
        p.Detail(Box(0.4, -1.1, 0.4, 0.18, 0.02), Red.Darker(0.1));
        p.Line(Path("M.5,-1.1 C.5,-1.2 .7,-1.2 .7,-1.1"), Iron, 0.03);
    }

    public static void Flask(Pen p, Scenery s)
    {
        p.Painted(Path("M-.03,-.34 L.03,-.34 L.03,-.2 L.14,-.02 C.15,0 -.15,0 -.14,-.02 L-.03,-.2Z"), "#d6efe9", 0.75);
        p.Painted(Path("M-.08,-.12 L.08,-.12 L.14,-.02 C.15,0 -.15,0 -.14,-.02Z"), "#5fd0a0");
        p.Glow(0, -0.08, 0.45, 0.4, Rgb.Of("5fd0a0"), 0.4);
    }

    public static void Monitor(Pen p, Scenery s)
    {
        p.Line(Path("M0,0 L0,-1.3 M-.2,0 L.2,0"), Steel, 0.05);
        p.Detail(Box(-0.32, -1.72, 0.64, 0.46, 0.05), White.Darker(0.1));
        p.Painted(Box(-0.27, -1.67, 0.54, 0.36, 0.02), "#14352f");
        p.Line(Path("M-.25,-1.48 L-.1,-1.48 L-.05,-1.6 L.02,-1.36 L.07,-1.48 L.25,-1.48"), Rgb.Of("6be8a5"), 0.022);
    }

    public static void Piano(Pen p, Scenery s)
    {
        p.Detail(Box(-0.8, -1.25, 1.6, 1.25, 0.03), Dark);
        p.Detail(Box(-0.88, -0.75, 1.76, 0.14), Dark.Lighter(0.1));
        p.Detail(Box(-0.78, -0.74, 1.56, 0.06), White);
        for (int i = 0; i < 14; i++)
        {
            p.Detail(Box(-0.74 + (i * 0.11), -0.74, 0.03, 0.035), Dark);
        }

        p.Line(Path("M-.7,-.62 L-.7,0 M.7,-.62 L.7,0"), Dark.Lighter(0.08), 0.08);
    }

    public static void Shelf(Pen p, Scenery s)
    {
        Chance chance = s.Chance("shelf");
        foreach (double y in (ReadOnlySpan<double>)[-0.35, 0.25])
        {
            p.Detail(Box(-0.95, y, 1.9, 0.06), Wood);
            for (double x = -0.85; x < 0.8; x += 0.16)
            {
                double h = chance.Between(0.12, 0.3);
                p.Detail(Box(x, y - h, 0.11, h, 0.03), chance.Pick<Rgb>([s.Accent, Glass, Brass, Paper, Leaf]));
            }
        }
    }

    public static void TrainCarriage(Pen p, Scenery s)
    {
        p.Detail(Box(-9, -3.4, 18, 2.8, 0.3), s.Accent.Darker(0.1));
        p.Detail(Box(-9, -1.4, 18, 0.3), White);
        for (int i = 0; i < 7; i++)
        {
            p.Painted(Box(-8.2 + (i * 2.4), -2.9, 1.6, 1.1, 0.1), s.Pane);
        }

        p.Detail(Box(-8.6, -0.6, 17.2, 0.25), Dark);
        foreach (double x in (ReadOnlySpan<double>)[-7, -5.6, 5.6, 7])
        {
            p.Detail(Outline.Circle(x, -0.35, 0.38), Iron);
        }

        if (s.Lit)
        {
            p.Glow(0, -2.3, 10, 2, s.Key, 0.25);
        }
    }

    public static void Statue(Pen p, Scenery s)
    {
        p.Detail(Box(-0.6, -1, 1.2, 1).And(Box(-0.7, -1.12, 1.4, 0.15)), Stone);
        p.Detail(Path("M-.28,-1.1 C-.4,-1.8 -.35,-2.4 -.2,-2.7 C-.25,-3 -.15,-3.2 0,-3.2 C.15,-3.2 .25,-3 .2,-2.7 C.35,-2.4 .4,-1.8 .28,-1.1Z"), Rgb.Of("6f8a7c"));
        p.Line(Path("M.2,-2.5 L.6,-3.1"), Rgb.Of("6f8a7c"), 0.13);
    }
}
