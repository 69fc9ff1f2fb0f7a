using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints what a lens makes of a place behind figures: lamps out of focus, light around the middle, dark corners.</summary>
internal static class AirPainter
{
    public static void Paint(StageView view)
    {
        Pen pen = view.Flat();
        double strength = 0.22 + (0.2 * view.Camera.Tightness);
        pen.Glow(view.Width * 0.5, view.Height * 0.42, view.Width * 0.46, view.Height * 0.52, Rgb.Mix(view.Palette.Fog, view.Palette.Key, 0.35 * view.Palette.Glow), strength);
        Rgb dark = view.Palette.SkyTop.Darker(view.Look.Dark ? 0.72 : 0.5);
        string corners = view.Canvas.Radial(new Stop(0, dark, 0), new Stop(0.62, dark, 0), new Stop(0.84, dark, 0.2), new Stop(1, dark, view.Look.Dark ? 0.58 : 0.34));
        pen.Painted(Outline.Rect(-view.Width * 0.14, -view.Height * 0.14, view.Width * 1.28, view.Height * 1.28), corners);
    }

    /// <summary>Lamps far away, out of focus behind close figures.</summary>
    public static void Bokeh(StageView view)
    {
        if (view.Palette.Glow < 0.5 || view.Camera.Tightness < 0.4 || view.Look.Interior)
        {
            return;
        }

        Pen pen = view.Flat();
        Chance chance = view.Chance("bokeh");
        double shift = view.Camera.X * view.Camera.ScaleAt(8) * 0.5;
        for (int i = 0; i < 11; i++)
        {
            double x = (chance.Between(-0.1, 1.1) * view.Width) - (shift * chance.Between(0.5, 1));
            double y = view.Height * chance.Between(0.12, 0.62);
            double r = view.Height * chance.Between(0.012, 0.045) * (0.6 + (0.7 * view.Camera.Tightness));
            Rgb colour = Rgb.Mix(view.Palette.Key, i % 3 == 0 ? view.Palette.Horizon : Rgb.White, 0.2);
            pen.Painted(Outline.Circle(x, y, r), colour.Hex, 0.1 + (0.14 * chance.Next()));
            pen.Painted(Outline.Ring(x, y, r, r * 0.9), colour.Hex, 0.16);
        }
    }
}
