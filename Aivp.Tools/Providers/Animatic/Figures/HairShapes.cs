using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>The outlines of hair in head heights from the head's centre; turned views look towards positive x.</summary>
internal static class HairShapes
{
    /// <summary>Hair on the skull, with the hairline around the face.</summary>
    public static Outline Cap(HairLook hair, View view)
    {
        double v = Volume(hair);
        Vec[] outer = Grown(view switch
        {
            View.ThreeQuarter => [new(-0.33, 0.22), new(-0.44, 0.1), new(-0.48, -0.12), new(-0.42, -0.4), new(-0.25, -0.54), new(0, -0.572), new(0.2, -0.525), new(0.325, -0.4), new(0.365, -0.23), new(0.345, -0.13)],
            View.Profile => [new(-0.3, 0.29), new(-0.42, 0.2), new(-0.5, 0), new(-0.5, -0.24), new(-0.34, -0.49), new(-0.08, -0.572), new(0.13, -0.55), new(0.28, -0.45), new(0.345, -0.31)],
            View.Back => [new(-0.3, 0.28), new(-0.385, 0.08), new(-0.41, -0.15), new(-0.355, -0.42), new(-0.18, -0.545), new(0, -0.572), new(0.18, -0.545), new(0.355, -0.42), new(0.41, -0.15), new(0.385, 0.08), new(0.3, 0.28)],
            _ => [new(-0.372, 0.05), new(-0.41, -0.15), new(-0.355, -0.42), new(-0.18, -0.545), new(0, -0.572), new(0.18, -0.545), new(0.355, -0.42), new(0.41, -0.15), new(0.372, 0.05)],
        }, v);
        Vec[] inner = Hairline(hair, view);
        return new Outline().Move(outer[0]).Onward(outer).Line(inner[0]).Onward(inner).Close();
    }

    /// <summary>Loose hair that falls from the head: behind the body from the front, over it from behind.</summary>
    public static Outline Fall(HairLook hair, View view)
    {
        double end = 0.5 + hair.Length;
        double v = Volume(hair);
        double wide = hair.Texture switch
        {
            HairTexture.Curly => 0.16,
            HairTexture.Wavy => 0.06,
            _ => 0,
        } + (hair.Style is HairStyle.Locs ? 0.04 : 0);
        double mid = (end - 0.1) * 0.5;
        double taper = Math.Clamp(hair.Length, 0, 1.6) * 0.05;
        Vec[] points = view switch
        {
            View.ThreeQuarter => [new(-0.2, -0.45), new(-0.46 - v, -0.2), new(-0.5 - v - wide, mid * 0.6), new(-0.5 - wide, mid), new(-0.47 - wide + taper, end), new(-0.2, end + 0.06), new(0.1 - taper, end - 0.04), new(0.2 + (wide * 0.5), mid), new(0.15, 0)],
            View.Profile => [new(-0.1, -0.5), new(-0.48 - v, -0.25), new(-0.54 - v - wide, mid * 0.6), new(-0.56 - wide, mid), new(-0.52 - wide + taper, end), new(-0.35, end + 0.06), new(-0.16 - taper, end - 0.05), new(-0.02 + (wide * 0.3), mid), new(0.02, 0)],
            _ => [new(0, -0.5), new(-0.4 - v, -0.25), new(-0.46 - v - wide, mid * 0.6), new(-0.47 - wide, mid), new(-0.42 - wide + taper, end), new(-0.15, end + 0.05), new(0.15, end + 0.05), new(0.42 + wide - taper, end), new(0.47 + wide, mid), new(0.46 + v + wide, mid * 0.6), new(0.4 + v, -0.25)],
        };
        return Textured(points, hair.Texture, 0.055);
    }

    /// <summary>The edge of a shape made wavy or curly.</summary>
    public static Outline Textured(Vec[] points, HairTexture texture, double size)
    {
        if (texture is HairTexture.Straight)
        {
            return Outline.Blob(points);
        }

        Outline shape = texture is HairTexture.Wavy ? Outline.Blob(Waves(points, size * 0.55)) : Outline.Blob(points);
        if (texture is HairTexture.Curly)
        {
            Vec[] along = Sampled(points, size * 2.1);
            for (int i = 0; i < along.Length; i++)
            {
                shape.And(Outline.Circle(along[i], size * (1.25 + (0.3 * ((i * 7) % 3)))));
            }
        }

        return shape;
    }

    private static Vec[] Waves(Vec[] points, double size)
    {
        Vec[] along = Sampled(points, size * 4.2);
        for (int i = 0; i < along.Length; i++)
        {
            Vec next = along[(i + 1) % along.Length];
            along[i] += (next - along[i]).Unit.Normal * (i % 2 == 0 ? size : -size);
        }

        return along;
    }

    private static Vec[] Sampled(Vec[] points, double step)
    {
        List<Vec> along = [];
        for (int i = 0; i < points.Length; i++)
        {
            Vec from = points[i];
            Vec to = points[(i + 1) % points.Length];
            int parts = Math.Max(1, (int)Math.Round((to - from).Length / step));
            for (int k = 0; k < parts; k++)
            {
                along.Add(Vec.Mix(from, to, (double)k / parts));
            }
        }

        return [.. along];
    }

    private static Vec[] Grown(Vec[] points, double volume) => [.. points.Select(p => p.Y > 0.12 ? p : p + ((p - new Vec(0, -0.05)).Unit * volume))];

    private static double Volume(HairLook hair) => hair.Style switch
    {
        HairStyle.Buzz or HairStyle.Bald => -0.035,
        HairStyle.Receding => -0.02,
        HairStyle.Swept or HairStyle.Braid or HairStyle.Braids or HairStyle.Bun or HairStyle.Ponytail => 0.005,
        HairStyle.Tousled => 0.05,
        HairStyle.Short => 0.022,
        _ => 0.03,
    } + (hair.Texture switch { HairTexture.Curly => hair.Length < -0.25 ? 0.012 : 0.04, HairTexture.Wavy => 0.015, _ => 0 });

    private static Vec[] Hairline(HairLook hair, View view)
    {
        bool covered = hair.Style is HairStyle.Loose or HairStyle.Locs && hair.Length > -0.2;
        return view switch
        {
            View.Back => [new(0.2, 0.34), new(0, 0.37), new(-0.2, 0.34), new(-0.3, 0.28)],
            View.Profile => [.. Brow(hair, view), .. covered
                ? (ReadOnlySpan<Vec>)[new(0.1, 0.02), new(0.08, 0.25), new(-0.05, 0.42), new(-0.2, 0.45)]
                : [new(0.065, -0.02), new(0.06, 0.1), new(0.02, 0.13), new(-0.005, 0.0), new(-0.06, -0.045), new(-0.14, 0.0), new(-0.15, 0.16), new(-0.2, 0.29)]],
            View.ThreeQuarter => [.. Brow(hair, view), .. covered
                ? (ReadOnlySpan<Vec>)[new(-0.16, 0.0), new(-0.19, 0.2), new(-0.2, 0.42), new(-0.32, 0.46)]
                : [new(-0.165, 0.02), new(-0.185, 0.14), new(-0.215, 0.11), new(-0.225, 0.0), new(-0.27, -0.035), new(-0.335, 0.02), new(-0.33, 0.22)]],
            _ => Brow(hair, view),
        };
    }

    private static Vec[] Brow(HairLook hair, View view)
    {
        int kind = hair.Fringe ? 3 : hair.Style switch
        {
            HairStyle.Receding => 4,
            HairStyle.Swept or HairStyle.Bun or HairStyle.Ponytail or HairStyle.Buzz or HairStyle.Braids => 0,
            HairStyle.Loose or HairStyle.Braid or HairStyle.Locs => 2,
            _ => 1,
        };
        return (view, kind) switch
        {
            (View.Profile, 3) => [new(0.355, -0.12), new(0.24, -0.1), new(0.14, -0.12)],
            (View.Profile, 4) => [new(0.2, -0.43), new(0.05, -0.36), new(0.09, -0.2)],
            (View.Profile, 2) => [new(0.3, -0.34), new(0.22, -0.25), new(0.14, -0.1)],
            (View.Profile, _) => [new(0.31, -0.31), new(0.23, -0.27), new(0.15, -0.2), new(0.1, -0.1)],
            (View.ThreeQuarter, 3) => [new(0.3, -0.13), new(0.16, -0.1), new(0, -0.1), new(-0.12, -0.08)],
            (View.ThreeQuarter, 4) => [new(0.25, -0.36), new(0.17, -0.37), new(0.1, -0.42), new(-0.04, -0.33), new(-0.12, -0.15)],
            (View.ThreeQuarter, 2) => [new(0.31, -0.14), new(0.25, -0.26), new(0.13, -0.4), new(0, -0.27), new(-0.1, -0.14)],
            (View.ThreeQuarter, 0) => [new(0.315, -0.17), new(0.27, -0.28), new(0.16, -0.34), new(0.02, -0.32), new(-0.1, -0.22)],
            (View.ThreeQuarter, _) => [new(0.32, -0.15), new(0.28, -0.26), new(0.2, -0.33), new(0.06, -0.28), new(-0.08, -0.24), new(-0.14, -0.12)],
            (_, 3) => [new(0.345, 0.03), new(0.315, -0.1), new(0.16, -0.095), new(0, -0.105), new(-0.16, -0.095), new(-0.315, -0.1), new(-0.345, 0.03)],
            (_, 4) => [new(0.365, 0.02), new(0.348, -0.16), new(0.27, -0.36), new(0.14, -0.42), new(0, -0.38), new(-0.14, -0.42), new(-0.27, -0.36), new(-0.348, -0.16), new(-0.365, 0.02)],
            (_, 2) => [new(0.36, 0.06), new(0.33, -0.1), new(0.22, -0.25), new(0, -0.41), new(-0.22, -0.25), new(-0.33, -0.1), new(-0.36, 0.06)],
            (_, 0) => [new(0.35, 0.02), new(0.33, -0.12), new(0.26, -0.27), new(0.12, -0.345), new(0, -0.355), new(-0.12, -0.345), new(-0.26, -0.27), new(-0.33, -0.12), new(-0.35, 0.02)],
            _ => [new(0.352, 0.02), new(0.325, -0.13), new(0.265, -0.24), new(0.08, -0.27), new(-0.12, -0.36), new(-0.2, -0.28), new(-0.3, -0.2), new(-0.335, -0.1), new(-0.352, 0.02)],
        };
    }
}
