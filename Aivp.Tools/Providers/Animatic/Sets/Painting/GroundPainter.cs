using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints the ground in perspective, with the joints, tufts or tracks that its material has.</summary>
internal static class GroundPainter
{
    public static void Paint(StageView view, Ground ground, double depth, double halfWidth)
    {
        StageCamera camera = view.Camera;
        Rgb material = Material(view, ground);
        double near = 0.3 - camera.Distance;
        double half = halfWidth > 0 ? halfWidth : 220;
        Pen pen = view.Flat();
        Outline plane = view.Piece((-half, 0, near), (half, 0, near), (half, 0, depth), (-half, 0, depth));
        double top = camera.At(0, 0, depth).Y;
        double bottom = Math.Max(top + 1, view.Height * 1.05);
        double middle = Math.Clamp(camera.DepthAt((top + bottom) / 2), -camera.Distance + 0.3, depth);
        string paint = view.Canvas.Linear(new(0, top), new(0, bottom), new Stop(0, view.Seen(material, depth)), new Stop(0.45, view.Seen(material, middle)), new Stop(1, view.Seen(material.Darker(0.22), 0)));
        pen.Painted(plane, paint);
        string clip = pen.Clip(plane);
        switch (ground)
        {
            case Ground.Planks:
                Lengthwise(view, pen, material.Darker(0.32), view.Look.Interior ? 0.22 : 0.34, half, near, depth, clip);
                break;
            case Ground.Tiles:
                Lengthwise(view, pen, material.Darker(0.2), 0.6, half, near, depth, clip);
                Crosswise(view, pen, material.Darker(0.2), 0.6, half, near, depth, clip);
                break;
            case Ground.Paving or Ground.Concrete or Ground.Metal:
                double slab = ground is Ground.Paving ? 1.1 : 2.6;
                Lengthwise(view, pen, material.Darker(0.2), slab, half, near, depth, clip);
                Crosswise(view, pen, material.Darker(0.2), slab * 1.4, half, near, depth, clip);
                break;
            case Ground.Grass or Ground.Sand or Ground.Snow or Ground.Earth:
                Tufts(view, pen, ground, material, near, depth);
                break;
            case Ground.Asphalt:
                Road(view, pen, near, depth);
                break;
            default:
                break;
        }

        if (view.Look.Wet)
        {
            Wet(view, pen, near, depth, half);
        }
    }

    private static Rgb Material(StageView view, Ground ground) => ground switch
    {
        Ground.Planks => view.Look.Interior ? view.Palette.Floor : Rgb.Of("8a7258"),
        Ground.Paving => Rgb.Of("8b8880"),
        Ground.Asphalt => Rgb.Of("565a60"),
        Ground.Grass => Rgb.Of("6f9050"),
        Ground.Sand => Rgb.Of("d9b981"),
        Ground.Snow => Rgb.Of("e8eef2"),
        Ground.Earth => Rgb.Of("66563f"),
        Ground.Metal => Rgb.Of("6f7780"),
        Ground.Concrete => view.Look.Interior ? view.Palette.Floor : Rgb.Of("86847d"),
        _ => view.Palette.Floor,
    };

    private static void Lengthwise(StageView view, Pen pen, Rgb joint, double step, double half, double near, double depth, string clip)
    {
        double reach = Math.Min(half, Math.Max(12, view.Width / view.Camera.ScaleAt(Math.Min(depth, 14))));
        double from = Math.Floor((view.Camera.X - reach) / step) * step;
        Outline lines = new();
        for (double x = from; x < view.Camera.X + reach; x += step)
        {
            lines.Move(view.Camera.At(x, 0, near)).Line(view.Camera.At(x, 0, depth));
        }

        pen.Line(lines, view.Seen(joint, depth * 0.3), Math.Max(0.8, view.Height * 0.0013), 0.6, clip);
    }

    private static void Crosswise(StageView view, Pen pen, Rgb joint, double step, double half, double near, double depth, string clip)
    {
        Outline lines = new();
        double last = double.MaxValue;
        for (double z = Math.Ceiling(near / step) * step; z < depth; z += step)
        {
            double y = view.Camera.At(0, 0, z).Y;
            if (last - y < 2.5)
            {
                break;
            }

            last = y;
            lines.Move(view.Camera.At(-half, 0, z)).Line(view.Camera.At(half, 0, z));
        }

        pen.Line(lines, view.Seen(joint, depth * 0.3), Math.Max(0.8, view.Height * 0.0013), 0.5, clip);
    }

    private static void Tufts(StageView view, Pen pen, Ground ground, Rgb material, double near, double depth)
    {
        Chance chance = view.Chance("tufts");
        Outline dark = new();
        Outline light = new();
        for (int i = 0; i < 150; i++)
        {
            double z = near + 1.5 + (Math.Pow(chance.Next(), 2) * Math.Min(depth - near, 38));
            double x = view.Camera.X + (chance.Between(-0.62, 0.62) * view.Width / view.Camera.ScaleAt(z));
            Vec at = view.Camera.At(x, 0, z);
            double s = Math.Min(view.Camera.ScaleAt(z), view.Height * 0.6);
            if (ground is Ground.Grass)
            {
                (i % 2 == 0 ? dark : light).And(Outline.Polygon(new(at.X - (s * 0.05), at.Y), new(at.X - (s * 0.07), at.Y - (s * 0.13)), new(at.X - (s * 0.015), at.Y - (s * 0.03)), new(at.X + (s * 0.01), at.Y - (s * 0.17)), new(at.X + (s * 0.03), at.Y - (s * 0.03)), new(at.X + (s * 0.08), at.Y - (s * 0.12)), new(at.X + (s * 0.06), at.Y)));
            }
            else
            {
                (i % 2 == 0 ? dark : light).And(Outline.Ellipse(at.X, at.Y, s * chance.Between(0.15, 0.5), s * 0.022));
            }
        }

        pen.Painted(dark, view.Seen(material.Darker(0.16), 4).Hex, 0.7);
        pen.Painted(light, view.Seen(material.Lighter(0.14), 4).Hex, 0.7);
    }

    private static void Road(StageView view, Pen pen, double near, double depth)
    {
        Rgb paint = view.Seen(Rgb.Of("d8d2bd"), 8);
        for (double z = Math.Floor(near / 5) * 5; z < Math.Min(depth, 120); z += 5)
        {
            if (z + 2.4 > near)
            {
                pen.Painted(view.Piece((-0.09, 0, Math.Max(near, z)), (0.09, 0, Math.Max(near, z)), (0.09, 0, z + 2.4), (-0.09, 0, z + 2.4)), paint.Hex, 0.75);
            }
        }
    }

    /// <summary>A wet floor mirrors the light of the sky and of the lamps.</summary>
    private static void Wet(StageView view, Pen pen, double near, double depth, double half)
    {
        Chance chance = view.Chance("puddles");
        Rgb shine = Rgb.Mix(view.Palette.Horizon, view.Palette.Key, 0.5 * view.Palette.Glow);
        for (int i = 0; i < 16; i++)
        {
            double z = near + 2 + (Math.Pow(chance.Next(), 1.6) * Math.Min(depth - near - 2, 16));
            double x = view.Camera.X + (chance.Between(-0.5, 0.5) * Math.Min(half * 2, view.Width / view.Camera.ScaleAt(z)));
            Vec at = view.Camera.At(x, 0, z);
            double s = view.Camera.ScaleAt(z);
            double wide = s * chance.Between(0.3, 1.1);
            pen.Glow(at.X, at.Y, wide, wide * 0.1, shine, 0.42);
        }
    }
}
