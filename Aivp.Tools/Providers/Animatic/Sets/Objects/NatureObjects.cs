using Aivp.Tools.Providers.Animatic.Svg;
using static Aivp.Tools.Providers.Animatic.Sets.Objects.Materials;

namespace Aivp.Tools.Providers.Animatic.Sets.Objects;

/// <summary>Plants, rocks and animals. In metres around the foot.</summary>
internal static class NatureObjects
{
    public static void Tree(Pen p, Scenery s)
    {
        Chance chance = s.Chance("tree");
        p.Detail(Path("M-.22,0 C-.12,-.8 -.14,-1.5 -.1,-2.4 L.1,-2.4 C.14,-1.5 .12,-.8 .26,0Z"), Bark);
        p.Line(Path("M0,-1.7 C.3,-2.1 .5,-2.3 .8,-2.6 M0,-2 C-.3,-2.3 -.5,-2.5 -.7,-2.8"), Bark, 0.12);
        Rgb leaf = Rgb.Mix(Leaf, DarkLeaf, chance.Next());
        Outline crown = new();
        Vec[] tufts = [new(0, -3.7), new(-0.95, -3.1), new(0.95, -3.2), new(-0.5, -4.4), new(0.55, -4.4), new(0, -2.9)];
        foreach (Vec at in tufts)
        {
            crown.And(Outline.Circle(at.X + (chance.Sway() * 0.15), at.Y + (chance.Sway() * 0.15), 0.85 + (chance.Next() * 0.2)));
        }

        p.Detail(crown, leaf);
        p.Detail(crown.In(Affine.Move(0.25, 0.3).Of(Affine.Scale(0.8, 0.8)).Of(Affine.Move(0, -0.6))), leaf.Darker(0.12));
        p.Detail(Outline.Circle(-0.45, -4.3, 0.5).And(Outline.Circle(-0.95, -3.4, 0.42)), leaf.Lighter(0.12));
    }

    public static void Pine(Pen p, Scenery s)
    {
        Rgb leaf = Rgb.Mix(DarkLeaf, Leaf, s.Chance("pine").Next() * 0.5);
        p.Detail(Box(-0.12, -1, 0.24, 1), Bark);
        for (int i = 0; i < 4; i++)
        {
            double w = 1.35 - (i * 0.27);
            double y = -0.7 - (i * 0.95);
            p.Detail(Outline.Polygon(new(-w, y), new(-w * 0.5, y - 0.2), new(0, y - 1.6), new(w * 0.5, y - 0.2), new(w, y), new(w * 0.4, y - 0.08), new(0, y + 0.1), new(-w * 0.4, y - 0.08)), i % 2 == 0 ? leaf : leaf.Lighter(0.05));
            p.Detail(Outline.Polygon(new(0, y - 1.6), new(w * 0.5, y - 0.2), new(w, y), new(w * 0.4, y - 0.08), new(0.1, y + 0.08)), leaf.Darker(0.14));
        }
    }

    public static void Palm(Pen p, Scenery s)
    {
        p.Detail(Path("M-.18,0 C-.05,-1.6 .1,-3 .5,-4.3 L.66,-4.25 C.35,-3 .2,-1.6 .2,0Z"), Bark.Lighter(0.12));
        for (int i = 0; i < 7; i++)
        {
            Pen frond = p.At(0.58, -4.3).Turned(-160 + (i * 47));
            frond.Detail(Path("M0,0 C.6,-.45 1.3,-.4 1.9,.25 C1.3,-.05 .6,.05 0,0Z"), i % 2 == 0 ? Leaf : DarkLeaf);
        }
    }

    public static void Bush(Pen p, Scenery s)
    {
        Chance chance = s.Chance("bush");
        Rgb leaf = Rgb.Mix(Leaf, DarkLeaf, chance.Next());
        Outline shape = new();
        for (int i = 0; i < 5; i++)
        {
            shape.And(Outline.Circle(-0.7 + (i * 0.35), -0.3 - (chance.Next() * 0.25), 0.35 + (chance.Next() * 0.12)));
        }

        p.Detail(shape.And(Box(-0.95, -0.3, 1.9, 0.3)), leaf);
        p.Detail(Outline.Circle(-0.35, -0.52, 0.22).And(Outline.Circle(0.3, -0.5, 0.2)), leaf.Lighter(0.1));
    }

    public static void Hedge(Pen p, Scenery s)
    {
        Outline shape = Box(-14, -0.95, 28, 0.95);
        for (double x = -14; x < 14; x += 0.55)
        {
            shape.And(Outline.Circle(x, -0.95 - (Math.Sin(x * 3) * 0.05), 0.34));
        }

        p.Detail(shape, Leaf);
        p.Detail(Box(-14, -0.4, 28, 0.4), DarkLeaf, 0.6);
    }

    public static void Rock(Pen p, Scenery s)
    {
        p.Detail(Path("M-1,0 L-.85,-.55 L-.3,-.95 L.35,-.85 L.85,-.45 L1.05,0Z"), Stone);
        p.Detail(Path("M.35,-.85 L.85,-.45 L1.05,0 L.2,0 L.1,-.4Z"), Stone.Darker(0.2));
        p.Detail(Path("M-.85,-.55 L-.3,-.95 L.35,-.85 L.1,-.6 L-.4,-.5Z"), Stone.Lighter(0.16));
    }

    public static void Flowers(Pen p, Scenery s)
    {
        Chance chance = s.Chance("flowers");
        for (int i = 0; i < 14; i++)
        {
            double x = chance.Between(-0.9, 0.9);
            double h = chance.Between(0.25, 0.55);
            p.Line(new Outline().Move(x, 0).Bend(x + 0.03, -h * 0.6, x + (chance.Sway() * 0.1), -h), Leaf, 0.025);
            p.Detail(Outline.Circle(x, -h, 0.065), i % 3 == 0 ? s.Accent.Lighter(0.2) : i % 3 == 1 ? Rgb.Of("e6c65a") : White);
        }
    }

    public static void Gull(Pen p, Scenery s)
    {
        p.Detail(Path("M-.75,-.2 C-.45,-.42 -.2,-.3 0,-.05 C.2,-.3 .45,-.42 .75,-.2 C.5,-.26 .25,-.12 .06,.08 L-.06,.08 C-.25,-.12 -.5,-.26 -.75,-.2Z"), White);
        p.Detail(Path("M.6,-.25 L.75,-.2 L.58,-.2Z"), Dark);
    }

    public static void Cat(Pen p, Scenery s)
    {
        Rgb fur = s.Chance("cat").Pick<Rgb>([Rgb.Of("3a3236"), Rgb.Of("c07a3a"), Rgb.Of("8a857d")]);
        p.Detail(Path("M-.2,0 C-.24,-.2 -.14,-.36 .02,-.38 L0,-.5 L.07,-.44 L.15,-.44 L.22,-.5 L.21,-.36 C.24,-.28 .2,-.24 .16,-.22 C.2,-.14 .2,-.06 .2,0Z"), fur);
        p.Line(Path("M-.18,-.03 C-.34,0 -.36,-.16 -.28,-.24"), fur, 0.05);
    }

    public static void Dog(Pen p, Scenery s)
    {
        Rgb fur = s.Chance("dog").Pick<Rgb>([Rgb.Of("8a6038"), Rgb.Of("463a36"), Rgb.Of("cbb28a")]);
        p.Detail(Path("M-.42,0 L-.4,-.34 C-.4,-.5 -.2,-.5 .1,-.48 L.2,-.66 C.26,-.74 .4,-.74 .44,-.66 L.58,-.6 C.6,-.52 .5,-.48 .4,-.48 L.32,-.36 L.32,0 L.22,0 L.2,-.22 L-.24,-.22 L-.3,0Z"), fur);
        p.Detail(Path("M.2,-.66 L.16,-.46 L.26,-.5Z"), fur.Darker(0.25));
        p.Line(Path("M-.4,-.42 C-.55,-.5 -.56,-.62 -.52,-.68"), fur, 0.06);
    }

    public static void Cactus(Pen p, Scenery s)
    {
        p.Detail(Box(-0.2, -2.2, 0.4, 2.2, 0.2), Leaf.Darker(0.1));
        p.Line(Path("M-.1,-1 L-.55,-1 L-.55,-1.6 M.1,-1.2 L.55,-1.2 L.55,-1.8"), Leaf.Darker(0.1), 0.26);
        p.Line(Path("M-.07,-2.1 L-.07,-.1 M.07,-2.1 L.07,-.1"), Leaf.Lighter(0.12), 0.025);
    }

    public static void Haystack(Pen p, Scenery s)
    {
        p.Detail(Path("M-1,0 C-1.1,-.7 -.6,-1.4 0,-1.45 C.6,-1.4 1.1,-.7 1,0Z"), Rgb.Of("d5ab55"));
        p.Detail(Path("M.2,-1.43 C.7,-1.3 1.1,-.7 1,0 L.4,0 C.6,-.6 .5,-1.1 .2,-1.43Z"), Rgb.Of("b58a3e"));
    }
}
