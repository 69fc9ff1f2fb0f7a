using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints the house fronts on both sides of a street, and their pavements.</summary>
internal static class StreetPainter
{
    public static void Paint(StageView view, double half)
    {
        Pen pen = view.Flat();
        double near = 0.4 - view.Camera.Distance;
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            double x = side * half;
            pen.Painted(view.Piece((side * 2.9, 0.02, near), (x, 0.02, near), (x, 0.02, 70), (side * 2.9, 0.02, 70)), view.Seen(Rgb.Of("8b867c"), 6).Hex);
            pen.Painted(view.Piece((side * 2.9, 0.02, near), (side * 2.78, 0, near), (side * 2.78, 0, 70), (side * 2.9, 0.02, 70)), view.Seen(Rgb.Of("5b5852"), 6).Hex);
            Chance chance = view.Chance($"street {side}");
            List<(double From, double To, double Height, Rgb Wall, int Seed)> houses = [];
            double z = -14;
            while (z < 62)
            {
                double deep = chance.Between(5, 9);
                houses.Add((z, z + deep, chance.Between(6.5, 12.5), chance.Pick<Rgb>([Rgb.Of("9d6a55"), Rgb.Of("b39a7a"), Rgb.Of("7c8a8c"), Rgb.Of("a88578"), Rgb.Of("8d8f7a"), Rgb.Of("6d6a78")]), (int)(chance.Next() * 9999)));
                z += deep;
            }

            houses.Reverse();
            foreach ((double from, double to, double height, Rgb wall, int seed) in houses)
            {
                if (to > near)
                {
                    House(view, pen, x, side, Math.Max(from, near), from, to, height, wall, seed);
                }
            }
        }
    }

    private static void House(StageView view, Pen pen, double x, int side, double from, double start, double to, double height, Rgb wall, int seed)
    {
        Rgb shaded = side < 0 ? wall.Darker(0.12) : wall.Darker(0.3);
        string paint = view.Canvas.Linear(view.Camera.At(x, 0, to), view.Camera.At(x, 0, from), new Stop(0, view.Seen(shaded, to)), new Stop(1, view.Seen(shaded, from)));
        pen.Painted(view.Piece((x, 0, from), (x, height, from), (x, height, to), (x, 0, to)), paint);

        // The gable that looks at the camera, where a house is higher than the one before it.
        pen.Painted(view.Piece((x, 0, from), (x, height, from), (x + (side * 9), height, from), (x + (side * 9), 0, from)), view.Seen(wall.Darker(0.02), from).Hex);
        pen.Painted(view.Piece((x, height, from), (x, height + 0.3, from), (x - (side * 0.25), height + 0.3, to), (x - (side * 0.25), height, to)), view.Seen(wall.Darker(0.42), to).Hex);
        Chance chance = Chance.For("panes", view.Look.Id, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Scenery scenery = new(view.Look, "street");
        for (double y = 0.9; y < height - 1.2; y += 2.6)
        {
            for (double z = start + 0.8; z < to - 1.2; z += 1.9)
            {
                bool lamp = chance.Next() < 0.42;
                if (z < from)
                {
                    continue;
                }

                bool shop = y < 1;
                double tall = shop ? 1.7 : 1.45;
                string pane = lamp && scenery.Lit ? scenery.Pane : view.Seen(Rgb.Mix(view.Palette.SkyMiddle, Rgb.Of("3c4650"), 0.6), z).Hex;
                pen.Painted(view.Piece((x, y - 0.08, z - 0.08), (x, y + tall + 0.1, z - 0.08), (x, y + tall + 0.1, z + 1.1), (x, y - 0.08, z + 1.1)), view.Seen(wall.Darker(0.42), z).Hex);
                pen.Painted(view.Piece((x, y, z), (x, y + tall, z), (x, y + tall, z + 1), (x, y, z + 1)), pane);
                if (shop && chance.Next() < 0.5)
                {
                    Rgb cloth = chance.Pick<Rgb>([view.Palette.Accent, Rgb.Of("b5523f"), Rgb.Of("3f7a72")]);
                    pen.Painted(view.Piece((x, y + 2, z - 0.2), (x - (side * 0.8), y + 1.55, z - 0.2), (x - (side * 0.8), y + 1.55, z + 1.3), (x, y + 2, z + 1.3)), view.Seen(cloth, z).Hex);
                }
            }
        }
    }
}
