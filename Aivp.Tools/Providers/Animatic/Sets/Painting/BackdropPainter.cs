using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints what closes an open set: layers of hills, woods, peaks, roofs, each paler than the one before it.</summary>
internal static class BackdropPainter
{
    public static void Paint(StageView view, Backdrop backdrop)
    {
        switch (backdrop)
        {
            case Backdrop.Sea:
                SeaPainter.Paint(view);
                break;
            case Backdrop.Harbour:
                Ridges(view, 260, 14, 2, Rgb.Of("4a5a5c"), 0.25);
                RoofPainter.Paint(view, 95, 9, 7);
                SeaPainter.Paint(view, -1.5);
                RoofPainter.Reflections(view, 95);
                break;
            case Backdrop.City:
                RoofPainter.Paint(view, 170, 42, 11);
                RoofPainter.Paint(view, 90, 24, 8);
                break;
            case Backdrop.Skyline:
                RoofPainter.Paint(view, 260, 60, 13, -18);
                RoofPainter.Paint(view, 140, 38, 10, -16);
                RoofPainter.Paint(view, 70, 15, 8, -15);
                break;
            case Backdrop.Woods:
                Ridges(view, 180, 26, 1, Rgb.Of("45604f"), 0.3);
                Trees(view, 60, 13, 46);
                Trees(view, 30, 10, 30);
                Trees(view, 15, 8.5, 17);
                break;
            case Backdrop.Peaks:
                Peaks(view, 900, 300, 3);
                Peaks(view, 420, 120, 5);
                Ridges(view, 160, 20, 1, Rgb.Of("4d6455"), 0.4);
                break;
            case Backdrop.Dunes:
                Ridges(view, 300, 26, 1, Rgb.Of("c99a62"), 0.2);
                Ridges(view, 130, 12, 2, Rgb.Of("d8a866"), 0.3);
                break;
            case Backdrop.Stars:
                Planet(view);
                break;
            default:
                Ridges(view, 380, 60, 1, Rgb.Of("5f7a78"), 0.3);
                Ridges(view, 190, 26, 2, Rgb.Of("587a5c"), 0.3);
                Ridges(view, 95, 9, 3, Rgb.Of("5f8450"), 0.3);
                break;
        }
    }

    /// <summary>Mist that lies on the ground between two layers.</summary>
    public static void Haze(StageView view, double z, double strength)
    {
        double y = view.Camera.At(0, 0, z).Y;
        double h = view.Height * 0.2;
        string paint = view.Canvas.Linear(new(0, y - h), new(0, y + (h * 0.5)), new Stop(0, view.Palette.Fog, 0), new Stop(0.66, view.Palette.Fog, strength), new Stop(1, view.Palette.Fog, 0));
        view.Flat().Painted(Outline.Rect(-view.Width * 0.2, y - h, view.Width * 1.4, h * 1.5), paint);
    }

    private static void Ridges(StageView view, double z, double height, int number, Rgb material, double rough)
    {
        Chance chance = view.Chance($"ridge {z}");
        double phase = chance.Next() * 6;
        double wide = Math.Max(60, view.Width * 1.5 / view.Camera.ScaleAt(z));
        List<Vec> points = [];
        for (int i = 0; i <= 26; i++)
        {
            double x = (((i / 26.0) - 0.5) * wide) + view.Camera.X;
            double u = x / height * 0.32;
            double y = height * (0.5 + (0.3 * Math.Sin((u * 1.1) + phase)) + (rough * Math.Sin((u * 2.7) + (phase * 2))) + (0.08 * Math.Sin((u * 6.1) + number)));
            points.Add(view.Camera.At(x, Math.Max(0.5, y), z));
        }

        Close(view, points, view.Seen(material, z), z);
    }

    private static void Peaks(StageView view, double z, double height, int seed)
    {
        Chance chance = view.Chance($"peaks {seed}");
        double wide = view.Width * 1.6 / view.Camera.ScaleAt(z);
        Rgb rock = view.Seen(Rgb.Of("6a7280"), z * 0.35);
        Rgb snow = view.Seen(Rgb.Of("eef2f4"), z * 0.25);
        int count = 7;
        for (int i = 0; i < count; i++)
        {
            double x = (((i + chance.Between(0.2, 0.8)) / count) - 0.5) * wide;
            double h = height * chance.Between(0.55, 1);
            double w = h * chance.Between(0.75, 1.05);
            Pen pen = view.Flat();
            Vec top = view.Camera.At(x, h, z);
            Vec left = view.Camera.At(x - w, -2, z);
            Vec right = view.Camera.At(x + w, -2, z);
            Vec foot = Vec.Mix(left, right, 0.58);
            pen.Painted(Outline.Polygon(top, right, left), rock.Hex);
            pen.Painted(Outline.Polygon(top, right, foot, Vec.Mix(top, foot, 0.55) + new Vec((right.X - left.X) * 0.03, 0)), rock.Darker(0.14).Hex);
            Vec a = Vec.Mix(top, left, 0.32);
            Vec b = Vec.Mix(top, right, 0.3);
            pen.Painted(Outline.Polygon(top, b, Vec.Mix(a, b, 0.72) - new Vec(0, (a.Y - top.Y) * 0.3), Vec.Mix(a, b, 0.5) + new Vec(0, (a.Y - top.Y) * 0.22), Vec.Mix(a, b, 0.28) - new Vec(0, (a.Y - top.Y) * 0.25), a), snow.Hex);
        }
    }

    private static void Trees(StageView view, double z, double height, int count)
    {
        Chance chance = view.Chance($"trees {z}");
        Rgb leaf = view.Seen(Rgb.Of("2f5244"), z * 0.9);
        Pen pen = view.Flat();
        double scale = view.Camera.ScaleAt(z);
        Outline wood = new();
        double step = 1.9 * height / 8;
        for (int i = -count; i <= count; i++)
        {
            double x = (i * step) + (chance.Sway() * step * 0.6);
            double h = height * chance.Between(0.65, 1.1);
            bool broad = chance.Next() < 0.35;
            Vec foot = view.Camera.At(x, -0.3, z);
            if (foot.X < -view.Width * 0.3 || foot.X > view.Width * 1.3)
            {
                continue;
            }

            double w = h * (broad ? 0.24 : 0.17) * scale;
            double top = foot.Y - (h * scale);
            wood.And(Outline.Rect(foot.X - (h * 0.018 * scale), foot.Y - (h * 0.5 * scale), h * 0.036 * scale, h * 0.55 * scale));
            if (broad)
            {
                wood.And(Outline.Circle(foot.X, top + w, w)).And(Outline.Circle(foot.X - (w * 0.6), top + (w * 1.7), w * 0.8)).And(Outline.Circle(foot.X + (w * 0.65), top + (w * 1.6), w * 0.8));
            }
            else
            {
                for (int k = 0; k < 4; k++)
                {
                    double y = top + (h * scale * 0.19 * k);
                    double half = w * (0.4 + (0.2 * k));
                    wood.And(Outline.Polygon(new(foot.X, y), new(foot.X + half, y + (h * scale * 0.27)), new(foot.X - half, y + (h * scale * 0.27))));
                }
            }
        }

        Vec ground = view.Camera.At(0, height * 0.13, z);
        wood.And(Outline.Rect(-view.Width * 0.3, ground.Y, view.Width * 1.6, view.Height));
        pen.Painted(wood, leaf.Hex);
        Haze(view, z, (view.Look.Weather & Weather.Fog) != 0 ? 0.5 : 0.26);
    }

    private static void Planet(StageView view)
    {
        Chance chance = view.Chance("planet");
        Pen pen = view.Flat();
        double r = view.Height * 0.34;
        double x = view.Width * chance.Between(0.62, 0.82);
        double y = view.Camera.Horizon - (view.Height * 0.25);
        Rgb colour = view.Look.Palette.Accent;
        pen.Glow(x, y, r * 1.7, r * 1.7, colour, 0.4);
        pen.Painted(Outline.Circle(x, y, r), colour.Hex);
        string clip = pen.Clip(Outline.Circle(x, y, r));
        for (int i = -3; i <= 3; i++)
        {
            pen.Detail(Outline.Ellipse(x, y + (i * r * 0.27), r * 1.1, r * 0.07), i % 2 == 0 ? colour.Lighter(0.15) : colour.Darker(0.15), 0.7, clip);
        }

        pen.Painted(Outline.Circle(x + (r * 0.4), y + (r * 0.25), r * 1.05), "#05060f", 0.45, clip);
    }

    private static void Close(StageView view, List<Vec> points, Rgb colour, double z)
    {
        double bottom = view.Camera.At(0, -30, z).Y + view.Height;
        Outline shape = Outline.Through([.. points]).Line(points[^1].X, bottom).Line(points[0].X, bottom).Close();
        string paint = view.Canvas.Linear(new(0, points.Min(p => p.Y)), new(0, view.Camera.At(0, 0, z).Y), new Stop(0, colour), new Stop(1, Rgb.Mix(colour, view.Palette.Fog, 0.35)));
        view.Flat().Painted(shape, paint);
    }
}
