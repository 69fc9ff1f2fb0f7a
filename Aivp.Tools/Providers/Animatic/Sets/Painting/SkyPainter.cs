using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Sets.Objects;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints the sky: its gradient, stars, moon or sun, and banks of cloud like torn paper.</summary>
internal static class SkyPainter
{
    public static void Paint(StageView view)
    {
        Palette p = view.Palette;
        double horizon = Math.Max(view.Camera.Horizon, view.Height * 0.1);
        double top = Math.Min(0, horizon - (view.Height * 0.85));
        string sky = view.Canvas.Linear(new(0, top), new(0, horizon), new Stop(0, p.SkyTop), new Stop(0.55, p.SkyMiddle), new Stop(0.86, Rgb.Mix(p.SkyMiddle, p.Horizon, 0.6)), new Stop(1, p.Horizon));
        Pen pen = view.Flat();
        pen.Painted(view.Everything(), sky);
        bool night = view.Look.Time is TimeOfDay.Night;
        bool clear = (view.Look.Weather & (Weather.Clouds | Weather.Storm)) == 0;
        if (night && clear && (view.Look.Weather & Weather.Fog) == 0)
        {
            Stars(view, pen, horizon);
        }

        Light(view, pen, horizon, night);
        Clouds(view, pen, horizon, clear);
    }

    private static void Stars(StageView view, Pen pen, double horizon)
    {
        Chance chance = view.Chance("stars");
        double shift = view.Camera.X * view.Camera.Focal / 600;
        for (int i = 0; i < 90; i++)
        {
            double x = (((chance.Next() * 1.4) - 0.2) * view.Width) - shift;
            double y = horizon - (Math.Sqrt(chance.Next()) * view.Height * 1.05);
            double r = (0.5 + (chance.Next() * chance.Next() * 1.8)) * view.Height / 1080;
            pen.Painted(Outline.Circle(x, y, r), "#f4f1e2", Math.Clamp((horizon - y) / view.Height, 0.15, 0.9));
        }
    }

    private static void Light(StageView view, Pen pen, double horizon, bool night)
    {
        bool moon = night && (view.Look.Weather & Weather.Storm) == 0;
        bool sun = view.Look.Time is TimeOfDay.Dawn or TimeOfDay.Golden or TimeOfDay.Dusk;
        if (!moon && !sun)
        {
            return;
        }

        Chance chance = view.Chance("light in the sky");
        int side = chance.Next() < 0.5 ? -1 : 1;
        double shift = view.Camera.X * view.Camera.Focal / 500;
        double zoom = Math.Pow(view.Camera.Focal / (view.Height * 2.6), 0.6);
        double x = (view.Width * (0.5 + (side * chance.Between(0.2, 0.31) * zoom))) - shift;
        double r = view.Height * (moon ? 0.036 : 0.05) * zoom;
        double y = moon ? horizon - (view.Height * chance.Between(0.36, 0.44) * Math.Max(0.7, zoom)) : horizon - (view.Height * (view.Look.Time is TimeOfDay.Golden ? 0.13 : 0.05));
        Scenery scenery = new(view.Look, "sky");
        bool veiled = (view.Look.Weather & (Weather.Fog | Weather.Clouds)) != 0;
        if (moon)
        {
            pen.Glow(x, y, r * 9, r * 9, Rgb.Mix(view.Palette.Fog, Rgb.Of("dfe8fa"), 0.5), veiled ? 0.5 : 0.36);
            if (!veiled || (view.Look.Weather & Weather.Clouds) == 0)
            {
                FarObjects.Moon(pen.At(x, y).Scaled(r), scenery);
            }
        }
        else
        {
            pen.Glow(x, y, view.Width * 0.55, view.Height * 0.5, view.Palette.Key, 0.5);
            if (!veiled)
            {
                FarObjects.Sun(pen.At(x, y).Scaled(r), scenery);
            }
        }
    }

    private static void Clouds(StageView view, Pen pen, double horizon, bool clear)
    {
        Chance chance = view.Chance("clouds");
        Palette p = view.Palette;
        int banks = clear ? 3 : 6;
        double shift = view.Camera.X * view.Camera.Focal / 420;
        for (int i = 0; i < banks; i++)
        {
            double depth = (i + 1.0) / banks;
            double y = horizon - (view.Height * ((clear ? 0.72 : 0.9) * (1 - depth) + 0.06)) + (chance.Sway() * 30);
            double x = (chance.Between(-0.1, 1.1) * view.Width) - (shift * (1 - (depth * 0.6)));
            double w = view.Width * chance.Between(0.24, 0.5);
            double h = view.Height * chance.Between(0.035, 0.08) * (clear ? 1 : 1.6);
            Rgb colour = Rgb.Mix(Rgb.Mix(p.SkyTop, p.SkyMiddle, depth), view.Look.Time is TimeOfDay.Night ? p.Fog : Rgb.Mix(p.Horizon, Rgb.White, 0.35), clear ? 0.4 : 0.3);
            Outline bank = Outline.Rect(x - (w * 0.5), y - (h * 0.25), w, h * 0.5, h * 0.25);
            for (int k = 0; k < 5; k++)
            {
                double t = (k + 0.5) / 5;
                double r = h * (0.45 + (0.45 * Math.Sin(t * Math.PI))) * chance.Between(0.75, 1.1);
                bank.And(Outline.Ellipse(x + ((t - 0.5) * w * 0.8), y - (r * 0.35), r * 1.9, r));
            }

            pen.Painted(bank, colour.Hex, clear ? 0.42 : 0.6);
        }
    }
}
