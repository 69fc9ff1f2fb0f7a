using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints a row of roofs against the sky, with the lights behind their windows and in the water before them.</summary>
internal static class RoofPainter
{
    public static void Paint(StageView view, double z, double height, int seed, double ground = 0)
    {
        Chance chance = view.Chance($"roofs {seed}");
        Rgb wall = view.Seen(Rgb.Mix(Rgb.Of("3d4656"), view.Palette.SkyTop, 0.35), z * 0.55);
        Pen pen = view.Flat();
        double half = Math.Max(40, view.Width * 0.85 / view.Camera.ScaleAt(z));
        bool lit = view.Palette.Glow > 0.35;
        string lamp = Rgb.Mix(view.Palette.Key, Rgb.Of("ffe9b8"), 0.4).Hex;

        // From a fixed start, so that the same roofs stand at the same place whatever the camera sees of them.
        double x = -260;
        while (x < 260)
        {
            double w = height * chance.Between(0.28, 0.62);
            double h = height * chance.Between(0.45, 1);
            double kind = chance.Next();
            int windows = (int)(chance.Next() * 1000);
            if (x + w > view.Camera.X - half && x < view.Camera.X + half)
            {
                Block(view, pen, x, w, h, z, ground, kind, wall);
                if (lit)
                {
                    Lights(view, pen, x, w, h, z, ground, lamp, Chance.For("windows", view.Look.Id, windows.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }
            }

            x += w * chance.Between(0.92, 1.25);
        }
    }

    private static void Block(StageView view, Pen pen, double x, double w, double h, double z, double ground, double kind, Rgb wall)
    {
        Vec a = view.Camera.At(x, ground + h, z);
        Vec b = view.Camera.At(x + w, ground - 3, z);
        Outline block = Outline.Rect(a.X, a.Y, b.X - a.X, b.Y - a.Y);
        double width = b.X - a.X;
        if (kind < 0.3)
        {
            block.And(Outline.Polygon(new(a.X - (width * 0.04), a.Y), new(a.X + (width * 0.5), a.Y - (width * 0.42)), new(b.X + (width * 0.04), a.Y)));
        }
        else if (kind < 0.5)
        {
            block.And(Outline.Rect(a.X + (width * 0.2), a.Y - (width * 0.2), width * 0.34, width * 0.22));
        }
        else if (kind < 0.6)
        {
            block.And(Outline.Rect(a.X + (width * 0.47), a.Y - (width * 0.7), width * 0.05, width * 0.72));
        }

        pen.Painted(block, (kind < 0.5 ? wall : wall.Darker(0.07)).Hex);
    }

    private static void Lights(StageView view, Pen pen, double x, double w, double h, double z, double ground, string lamp, Chance chance)
    {
        double scale = view.Camera.ScaleAt(z);
        double size = Math.Max(h * 0.028, 2.2 / scale);
        if (size * scale > 40)
        {
            return;
        }

        Outline all = new();
        for (double y = h * 0.2; y < h * 0.92; y += size * 2.6)
        {
            for (double at = w * 0.14; at < w * 0.84; at += size * 2)
            {
                if (chance.Next() < 0.3)
                {
                    Vec p = view.Camera.At(x + at, ground + y, z);
                    all.And(Outline.Rect(p.X, p.Y - (size * 1.3 * scale), size * scale, size * 1.3 * scale));
                }
            }
        }

        pen.Painted(all, lamp, view.Look.Dark ? 0.85 : 0.5);
    }

    public static void Reflections(StageView view, double z)
    {
        if (view.Palette.Glow < 0.35)
        {
            return;
        }

        Chance chance = view.Chance("reflections");
        Pen pen = view.Flat();
        double y = view.Camera.At(0, -1.5, z).Y;
        for (int i = 0; i < 26; i++)
        {
            double x = chance.Between(0, 1) * view.Width;
            double h = view.Height * chance.Between(0.03, 0.12);
            string paint = view.Canvas.Linear(new(0, y), new(0, y + h), new Stop(0, view.Palette.Key, 0.5), new Stop(1, view.Palette.Key, 0));
            pen.Painted(Outline.Rect(x, y, view.Width * 0.0035, h), paint);
        }
    }
}
