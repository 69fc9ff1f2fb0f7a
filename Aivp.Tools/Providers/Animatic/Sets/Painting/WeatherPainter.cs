using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints what is in the air behind the figures.</summary>
internal static class WeatherPainter
{
    public static void Paint(StageView view)
    {
        Weather weather = view.Look.Weather;
        if ((weather & Weather.Fog) != 0)
        {
            Fog(view);
        }

        if (view.Look.Interior)
        {
            return;
        }

        if ((weather & Weather.Rain) != 0)
        {
            Streaks(view, 150, 0.06, Rgb.Mix(view.Palette.Horizon, Rgb.White, 0.4), 0.3);
        }

        if ((weather & Weather.Snow) != 0)
        {
            Flakes(view);
        }

        if ((weather & Weather.Dust) != 0)
        {
            Streaks(view, 60, 0.16, Rgb.Of("e0bd8a"), 0.18, 8);
        }
    }

    private static void Fog(StageView view)
    {
        Chance chance = view.Chance("fog");
        Pen pen = view.Flat();
        double shift = view.Camera.X * view.Camera.ScaleAt(6) * 0.4;
        for (int i = 0; i < 5; i++)
        {
            double y = (view.Camera.Horizon + (view.Height * chance.Between(-0.18, 0.3)));
            if (y < -view.Height * 0.1 || y > view.Height * 1.1)
            {
                y = view.Height * chance.Between(0.15, 0.7);
            }

            double x = (chance.Between(-0.1, 1.1) * view.Width) - shift;
            string paint = view.Canvas.Radial(new Stop(0, view.Palette.Fog, 0.42), new Stop(0.6, view.Palette.Fog, 0.2), new Stop(1, view.Palette.Fog, 0));
            pen.Painted(Outline.Ellipse(x, y, view.Width * chance.Between(0.32, 0.6), view.Height * chance.Between(0.05, 0.13)), paint);
        }
    }

    private static void Streaks(StageView view, int count, double length, Rgb colour, double opacity, double lean = 0.22)
    {
        Chance chance = view.Chance("rain");
        Outline lines = new();
        for (int i = 0; i < count; i++)
        {
            double x = chance.Between(-0.1, 1.1) * view.Width;
            double y = chance.Between(-0.1, 1) * view.Height;
            double l = view.Height * length * chance.Between(0.5, 1.2);
            (double dx, double dy) = lean > 1 ? (l, l * 0.08) : (-l * lean, l);
            lines.Move(x, y).Line(x + dx, y + dy);
        }

        view.Flat().Line(lines, colour, Math.Max(0.9, view.Height * 0.0014), opacity);
    }

    private static void Flakes(StageView view)
    {
        Chance chance = view.Chance("snow");
        Outline flakes = new();
        for (int i = 0; i < 170; i++)
        {
            flakes.And(Outline.Circle(chance.Between(-0.05, 1.05) * view.Width, chance.Between(-0.05, 1.05) * view.Height, view.Height * chance.Between(0.0012, 0.0052)));
        }

        view.Flat().Painted(flakes, "#f6f8fa", 0.8);
    }
}
