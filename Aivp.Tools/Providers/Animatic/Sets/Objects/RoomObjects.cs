using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Furniture and what belongs to walls. In metres around the foot, or the middle for what hangs.</summary>
internal static class RoomObjects
{
    public static void Table(Pen p, Scenery s)
    {
        p.Detail(Box(-0.85, -0.7, 0.1, 0.7).And(Box(0.75, -0.7, 0.1, 0.7)), DarkWood);
        p.Detail(Box(-1, -0.78, 2, 0.1, 0.02), Wood);
        p.Detail(Box(-0.95, -0.68, 1.9, 0.08), Wood.Darker(0.25));
    }

    public static void Chair(Pen p, Scenery s)
    {
        p.Line(Path("M-.2,0 L-.2,-.46 L-.22,-1 M.2,0 L.2,-.46 L.22,-1"), DarkWood, 0.05);
        p.Detail(Box(-0.24, -1, 0.48, 0.14, 0.04).And(Box(-0.23, -0.78, 0.46, 0.1, 0.03)), Wood);
        p.Detail(Box(-0.27, -0.5, 0.54, 0.08, 0.03), Wood.Lighter(0.1));
    }

    public static void Stool(Pen p, Scenery s)
    {
        p.Line(Path("M-.12,-.7 L-.2,0 M.12,-.7 L.2,0 M-.17,-.3 L.17,-.3"), Iron, 0.045);
        p.Detail(Box(-0.22, -0.78, 0.44, 0.1, 0.05), s.Accent);
    }

    public static void Bed(Pen p, Scenery s)
    {
        p.Detail(Box(-1.15, -1.05, 0.12, 1.05, 0.03).And(Box(1.05, -0.65, 0.1, 0.65, 0.03)), DarkWood);
        p.Detail(Box(-1.08, -0.42, 2.2, 0.26), Wood);
        p.Detail(Box(-1.06, -0.62, 2.14, 0.24, 0.08), Paper);
        p.Detail(Path("M-.45,-.66 C.1,-.74 .8,-.7 1.08,-.6 L1.08,-.3 L-.45,-.3Z"), s.Accent);
        p.Detail(Path("M-.45,-.66 L-.2,-.68 L-.2,-.3 L-.45,-.3Z"), s.Accent.Lighter(0.25));
        p.Detail(Box(-1, -0.8, 0.52, 0.22, 0.1), White);
    }

    public static void Bunk(Pen p, Scenery s)
    {
        p.Detail(Box(-1.05, -1.9, 0.09, 1.9).And(Box(0.96, -1.9, 0.09, 1.9)), DarkWood);
        foreach (double y in (ReadOnlySpan<double>)[-0.5, -1.45])
        {
            p.Detail(Box(-1, y - 0.14, 2, 0.16, 0.05), Paper);
            p.Detail(Box(-0.5, y - 0.17, 1.5, 0.2, 0.05), s.Accent);
            p.Detail(Box(-1.02, y, 2.04, 0.14), Wood);
        }
    }

    public static void Sofa(Pen p, Scenery s)
    {
        Rgb cloth = s.Accent;
        p.Detail(Box(-1.05, -0.88, 2.1, 0.62, 0.12), cloth.Darker(0.1));
        p.Detail(Box(-1.2, -0.62, 0.32, 0.56, 0.1).And(Box(0.88, -0.62, 0.32, 0.56, 0.1)), cloth.Darker(0.18));
        p.Detail(Box(-0.92, -0.48, 0.92, 0.22, 0.07).And(Box(0.01, -0.48, 0.92, 0.22, 0.07)), cloth.Lighter(0.1));
        p.Detail(Box(-1.05, -0.28, 2.1, 0.2), cloth);
        p.Detail(Box(-1, -0.08, 0.1, 0.08).And(Box(0.9, -0.08, 0.1, 0.08)), DarkWood);
        p.Detail(Box(-0.8, -0.74, 0.36, 0.3, 0.06).In(Affine.Turn(-6)), s.Key.Darker(0.15));
    }

    public static void Armchair(Pen p, Scenery s)
    {
        Rgb cloth = s.Accent.Darker(0.05);
        p.Detail(Box(-0.45, -1.05, 0.9, 0.85, 0.16), cloth.Darker(0.08));
        p.Detail(Box(-0.58, -0.66, 0.26, 0.58, 0.1).And(Box(0.32, -0.66, 0.26, 0.58, 0.1)), cloth.Darker(0.18));
        p.Detail(Box(-0.34, -0.5, 0.68, 0.22, 0.07), cloth.Lighter(0.12));
        p.Detail(Box(-0.45, -0.3, 0.9, 0.22), cloth);
    }

    public static void Bookshelf(Pen p, Scenery s)
    {
        Chance chance = s.Chance("books");
        p.Detail(Box(-0.75, -2.2, 1.5, 2.2), DarkWood);
        Rgb[] spines = [Rgb.Of("8d3b3a"), Rgb.Of("3f5a7a"), Rgb.Of("c29a4a"), Rgb.Of("4f6b52"), Rgb.Of("d8cbb0"), Rgb.Of("6a4a66")];
        for (int row = 0; row < 5; row++)
        {
            double y = -2.12 + (row * 0.43);
            p.Detail(Box(-0.69, y, 1.38, 0.36), DarkWood.Darker(0.4));
            double x = -0.66;
            while (x < 0.58)
            {
                double w = chance.Between(0.05, 0.11);
                double h = chance.Between(0.24, 0.33);
                if (chance.Next() > 0.12)
                {
                    p.Detail(Box(x, y + 0.36 - h, w - 0.01, h), chance.Pick(spines));
                }

                x += w;
            }
        }
    }

    public static void Cupboard(Pen p, Scenery s)
    {
        p.Detail(Box(-0.7, -1.9, 1.4, 1.85, 0.03), Wood);
        p.Detail(Box(-0.64, -1.82, 0.61, 1.66, 0.02).And(Box(0.03, -1.82, 0.61, 1.66, 0.02)), Wood.Darker(0.1));
        p.Line(Box(-0.56, -1.72, 0.45, 1.46).And(Box(0.11, -1.72, 0.45, 1.46)), Wood.Darker(0.3), 0.02);
        p.Detail(Outline.Circle(-0.08, -0.98, 0.03).And(Outline.Circle(0.08, -0.98, 0.03)), Brass);
    }

    public static void Desk(Pen p, Scenery s)
    {
        p.Detail(Box(-0.95, -0.72, 0.5, 0.72).And(Box(0.8, -0.72, 0.1, 0.72)), Wood.Darker(0.12));
        p.Detail(Box(-1.05, -0.8, 2.1, 0.1, 0.02), Wood.Lighter(0.06));
        foreach (double y in (ReadOnlySpan<double>)[-0.64, -0.42, -0.2])
        {
            p.Line(Box(-0.9, y, 0.4, 0.17), Wood.Darker(0.35), 0.015);
            p.Detail(Box(-0.75, y + 0.07, 0.1, 0.025), Brass);
        }
    }

    public static void Counter(Pen p, Scenery s)
    {
        p.Detail(Box(-2.2, -1.05, 4.4, 1.05), DarkWood);
        for (int i = 0; i < 5; i++)
        {
            p.Line(Box(-2.1 + (i * 0.86), -0.88, 0.74, 0.78), DarkWood.Lighter(0.14), 0.025);
        }

        p.Detail(Box(-2.3, -1.14, 4.6, 0.12, 0.04), Wood.Lighter(0.1));
    }

    public static void Stove(Pen p, Scenery s)
    {
        p.Detail(Box(-0.4, -0.9, 0.8, 0.9, 0.04), White.Darker(0.06));
        p.Detail(Box(-0.31, -0.62, 0.62, 0.44, 0.04), Dark);
        p.Detail(Box(-0.24, -0.55, 0.48, 0.3, 0.03), s.Lit ? Rgb.Of("7a4a2a") : Rgb.Of("44474d"));
        p.Detail(Box(-0.42, -0.94, 0.84, 0.06), Iron);
        for (int i = 0; i < 4; i++)
        {
            p.Detail(Outline.Circle(-0.27 + (i * 0.18), -0.74, 0.04), Iron);
        }

        p.Detail(Box(-0.24, -1.16, 0.34, 0.22, 0.04), s.Accent);
        p.Detail(Box(0.08, -1.1, 0.2, 0.04), Dark);
    }

    public static void Fridge(Pen p, Scenery s)
    {
        p.Detail(Box(-0.4, -1.85, 0.8, 1.85, 0.06), White);
        p.Detail(Box(0.12, -1.85, 0.28, 1.85, 0.06), White.Darker(0.08));
        p.Detail(Box(-0.4, -1.25, 0.8, 0.02), Steel);
        p.Detail(Box(-0.32, -1.6, 0.04, 0.26, 0.02).And(Box(-0.32, -1.1, 0.04, 0.4, 0.02)), Steel);
    }

    public static void Fireplace(Pen p, Scenery s)
    {
        p.Detail(Box(-1, -1.25, 2, 1.25), Brick);
        p.Detail(Box(-1.15, -1.38, 2.3, 0.16, 0.03), Wood);
        p.Detail(Path("M-.6,0 L-.6,-.75 C-.6,-.98 .6,-.98 .6,-.75 L.6,0Z"), Dark);
        p.Painted(Path("M-.3,0 C-.42,-.35 -.1,-.45 -.06,-.75 C.14,-.6 .1,-.42 .2,-.38 C.26,-.48 .22,-.55 .22,-.58 C.42,-.35 .36,-.12 .28,0Z"), "#ff8a36");
        p.Painted(Path("M-.15,0 C-.2,-.25 0,-.28 .02,-.48 C.14,-.35 .2,-.15 .14,0Z"), "#ffd76a");
        p.Glow(0, -0.4, 2.6, 1.9, Rgb.Of("ff9a45"), 0.55);
    }

    public static void Plant(Pen p, Scenery s)
    {
        p.Detail(Path("M-.2,0 L-.26,-.42 L.26,-.42 L.2,0Z"), Rgb.Of("b5653f"));
        for (int i = 0; i < 7; i++)
        {
            p.At(0, -0.4).Turned(-75 + (i * 25)).Detail(Path("M0,0 C-.16,-.3 -.14,-.7 0,-1 C.14,-.7 .16,-.3 0,0Z"), i % 2 == 0 ? Leaf : DarkLeaf);
        }
    }

    public static void Stairs(Pen p, Scenery s)
    {
        for (int i = 0; i < 8; i++)
        {
            p.Detail(Box(-1.2 + (i * 0.3), -0.22 * (i + 1), 2.4 - (i * 0.3), 0.22), Wood.Darker(0.05 * (i % 2)));
            p.Detail(Box(-1.2 + (i * 0.3), -0.22 * (i + 1), 2.4 - (i * 0.3), 0.04), Wood.Lighter(0.2));
        }

        p.Line(Path("M-1.1,-.9 L1.15,-2.6 M-1.1,-.2 L-1.1,-.9 M0,-1 L0,-1.75 M1.15,-1.8 L1.15,-2.6"), DarkWood, 0.06);
    }

    public static void Wheel(Pen p, Scenery s)
    {
        p.Detail(Path("M-.28,0 L-.2,-.95 L.2,-.95 L.28,0Z"), DarkWood);
        Pen wheel = p.At(0, -1.05);
        for (int i = 0; i < 8; i++)
        {
            wheel.Turned(i * 45).Detail(Box(-0.025, -0.66, 0.05, 0.66, 0.02), Wood);
        }

        wheel.Detail(Outline.Ring(0, 0, 0.5, 0.41), Wood.Lighter(0.06));
        wheel.Detail(Outline.Circle(0, 0, 0.13), Brass);
    }

    public static void Pew(Pen p, Scenery s)
    {
        p.Detail(Box(-1.6, -0.95, 3.2, 0.5, 0.03), Wood);
        p.Detail(Box(-1.65, -0.5, 3.3, 0.1, 0.03), Wood.Lighter(0.12));
        p.Detail(Box(-1.65, -0.5, 0.1, 0.5).And(Box(1.55, -0.5, 0.1, 0.5)), DarkWood);
    }

    public static void Column(Pen p, Scenery s)
    {
        p.Detail(Box(-0.3, -4, 0.6, 4), Stone.Lighter(0.1));
        p.Detail(Box(0.1, -4, 0.2, 4), Stone.Darker(0.1));
        p.Detail(Box(-0.42, -0.25, 0.84, 0.25, 0.04).And(Box(-0.42, -4, 0.84, 0.25, 0.04)), Stone.Lighter(0.2));
    }

    public static void Barrel(Pen p, Scenery s)
    {
        p.Detail(Path("M-.3,0 C-.4,-.3 -.4,-.6 -.3,-.9 L.3,-.9 C.4,-.6 .4,-.3 .3,0Z"), Wood);
        p.Detail(Path("M.1,0 C.14,-.3 .14,-.6 .1,-.9 L.3,-.9 C.4,-.6 .4,-.3 .3,0Z"), Wood.Darker(0.16));
        p.Detail(Box(-0.37, -0.72, 0.74, 0.07).And(Box(-0.37, -0.25, 0.74, 0.07)), Iron);
    }

    public static void Crate(Pen p, Scenery s)
    {
        p.Detail(Box(-0.45, -0.8, 0.9, 0.8), Wood.Lighter(0.05));
        p.Line(Path("M-.38,-.06 L.38,-.74"), Wood.Darker(0.22), 0.08);
        p.Line(Box(-0.41, -0.76, 0.82, 0.72), Wood.Darker(0.3), 0.07);
    }
}
