using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints open water from the horizon down, with crests that grow towards the viewer and a lane of light.</summary>
internal static class SeaPainter
{
    public static void Paint(StageView view, double level = -4)
    {
        StageCamera camera = view.Camera;
        if (camera.Horizon > view.Height * 1.2)
        {
            return;
        }

        Palette p = view.Palette;
        Pen pen = view.Flat();
        double horizon = camera.Horizon;
        Rgb deep = Rgb.Mix(p.SkyTop, Rgb.Of("1c4a5a") * p.Ambient, 0.5);
        Rgb near = Rgb.Mix(p.SkyMiddle, Rgb.Of("2a6474") * p.Ambient, 0.55);
        string water = view.Canvas.Linear(new(0, horizon), new(0, horizon + (view.Height * 0.55)), new Stop(0, Rgb.Mix(near, p.Horizon, 0.5)), new Stop(0.12, near), new Stop(1, deep));
        pen.Painted(Outline.Rect(-view.Width * 0.2, horizon, view.Width * 1.4, Math.Max(1, view.Height * 1.4 - horizon)), water);

        Chance chance = view.Chance("waves");
        double rise = camera.Eye - level;
        Rgb crest = Rgb.Mix(near, p.Horizon, 0.45);
        for (int i = 0; i < 70; i++)
        {
            double t = Math.Pow(chance.Next(), 1.8);
            double y = horizon + 2 + (t * Math.Max(20, (view.Height * 0.62)));
            double size = 0.15 + (t * 1.1);
            double x = chance.Between(-0.15, 1.15) * view.Width;
            double w = view.Width * 0.035 * size * chance.Between(0.6, 1.7);
            double h = view.Height * 0.0035 * size;
            pen.Painted(Outline.Ellipse(x, y, w, h), (i % 3 == 0 ? deep.Darker(0.15) : crest).Hex, 0.35 + (0.25 * chance.Next()));
        }

        Lane(view, pen, horizon, rise);
    }

    /// <summary>The glitter under moon or sun.</summary>
    private static void Lane(StageView view, Pen pen, double horizon, double rise)
    {
        if (rise <= 0 || view.Look.Time is TimeOfDay.Day or TimeOfDay.Overcast)
        {
            return;
        }

        Chance sky = view.Chance("light in the sky");
        int side = sky.Next() < 0.5 ? -1 : 1;
        double zoom = Math.Pow(view.Camera.Focal / (view.Height * 2.6), 0.6);
        double x = (view.Width * (0.5 + (side * sky.Between(0.2, 0.31) * zoom))) - (view.Camera.X * view.Camera.Focal / 500);
        Rgb light = view.Look.Time is TimeOfDay.Night ? Rgb.Of("dfe9ff") : Rgb.Mix(view.Palette.Key, Rgb.White, 0.3);
        Chance chance = view.Chance("glitter");
        for (int i = 0; i < 46; i++)
        {
            double t = (double)i / 46;
            double y = horizon + 3 + (t * t * view.Height * 0.5);
            double w = view.Width * (0.006 + (0.02 * t)) * chance.Between(0.4, 1.3);
            pen.Painted(Outline.Ellipse(x + (chance.Sway() * view.Width * (0.012 + (0.05 * t))), y, w, view.Height * (0.0012 + (0.0026 * t))), light.Hex, 0.65 * (1 - (t * 0.7)));
        }
    }
}
