using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints a room as a box that is open towards the camera: floor, three walls, ceiling.</summary>
internal static class RoomPainter
{
    public static void Paint(StageView view, StageSet set)
    {
        StageCamera camera = view.Camera;
        double near = 0.3 - camera.Distance;
        double half = set.HalfWidth;
        double back = set.Depth;
        double top = set.Ceiling;
        Rgb wall = view.Palette.Wall;
        Pen pen = view.Flat();
        pen.Painted(view.Everything(), view.Seen(wall.Darker(0.45), 0).Hex);

        Rgb ceiling = Rgb.Mix(wall, Rgb.Of("d8d2c6"), 0.3).Darker(view.Look.Dark ? 0.35 : 0.1);
        pen.Painted(view.Piece((-half, top, near), (half, top, near), (half, top, back), (-half, top, back)), view.Seen(ceiling, 2).Hex);
        Beams(view, pen, set, ceiling, near);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Rgb shaded = wall.Darker(side < 0 ? 0.2 : 0.28);
            double x = side * half;
            string paint = view.Canvas.Linear(camera.At(x, 1, back), camera.At(x, 1, Math.Max(near, -3)), new Stop(0, view.Seen(shaded, back)), new Stop(1, view.Seen(shaded.Darker(0.35), 0)));
            pen.Painted(view.Piece((x, 0, near), (x, top, near), (x, top, back), (x, 0, back)), paint);
            Panels(view, pen, x, near, back, shaded);
        }

        GroundPainter.Paint(view, set.Ground, back, half);
        BackWall(view, pen, set, wall);
    }

    /// <summary>Light falling in from a window, across the room.</summary>
    public static void Shafts(StageView view, double x, double y, double z)
    {
        if (view.Look.Time is TimeOfDay.Night or TimeOfDay.Overcast)
        {
            return;
        }

        Vec from = view.Camera.At(x, y, z);
        double s = view.Camera.ScaleAt(z);
        int side = x < view.Camera.X ? 1 : -1;
        Vec to = from + new Vec(side * s * 2.4, s * 2.2);
        string paint = view.Canvas.Linear(from, to, new Stop(0, view.Palette.Key, 0.3), new Stop(1, view.Palette.Key, 0));
        view.Flat().Painted(Outline.Polygon(from + new Vec(-s * 0.7, -s * 0.8), from + new Vec(s * 0.7, -s * 0.8), to + new Vec(s * 1.1, s * 0.4), to + new Vec(-s * 1.1, s * 0.4)), paint);
    }

    private static void BackWall(StageView view, Pen pen, StageSet set, Rgb wall)
    {
        StageCamera camera = view.Camera;
        double half = set.HalfWidth;
        double z = set.Depth;
        Vec a = camera.At(-half, set.Ceiling, z);
        Vec b = camera.At(half, 0, z);
        Rgb seen = view.Seen(wall, z);
        pen.Painted(Outline.Rect(a.X, a.Y, b.X - a.X, b.Y - a.Y), view.Canvas.Linear(new(0, a.Y), new(0, b.Y), new Stop(0, seen.Darker(0.16)), new Stop(0.5, seen), new Stop(1, seen.Darker(0.12))));
        double s = camera.ScaleAt(z);
        if (set.Glazed)
        {
            Glazing(view, pen, set, seen);
        }

        Rgb dado = view.Seen(wall.Darker(0.14), z);
        double dadoTop = camera.At(0, set.Glazed ? 0.95 : 1.0, z).Y;
        pen.Painted(Outline.Rect(a.X, dadoTop, b.X - a.X, b.Y - dadoTop), dado.Hex);
        pen.Painted(Outline.Rect(a.X, dadoTop - (s * 0.03), b.X - a.X, s * 0.06), dado.Darker(0.2).Hex);
        for (double x = -half + 0.5; x < half; x += 1.1)
        {
            Vec p = camera.At(x, 0.86, z);
            pen.Line(Outline.Rect(p.X, p.Y, s * 0.9, s * 0.66), dado.Darker(0.18), Math.Max(0.8, s * 0.014), 0.8);
        }

        pen.Painted(Outline.Rect(a.X, b.Y - (s * 0.12), b.X - a.X, s * 0.12), dado.Darker(0.3).Hex);
        pen.Painted(Outline.Rect(a.X, a.Y, b.X - a.X, s * 0.09), seen.Darker(0.28).Hex);

        // Corners of a lit room are darker than its middle.
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vec corner = camera.At(side * half, 0, z);
            string shade = view.Canvas.Linear(corner, corner - new Vec(side * s * 1.6, 0), new Stop(0, seen.Darker(0.5), 0.4), new Stop(1, seen.Darker(0.5), 0));
            pen.Painted(Outline.Rect(side < 0 ? corner.X : corner.X - (s * 1.6), a.Y, s * 1.6, b.Y - a.Y), shade);
        }
    }

    /// <summary>A band of windows with the sky and the water behind it, as a wheelhouse has.</summary>
    private static void Glazing(StageView view, Pen pen, StageSet set, Rgb wall)
    {
        StageCamera camera = view.Camera;
        double z = set.Depth;
        Vec a = camera.At(-set.HalfWidth + 0.3, 2.25, z);
        Vec b = camera.At(set.HalfWidth - 0.3, 1.12, z);
        double s = camera.ScaleAt(z);
        double line = a.Y + ((b.Y - a.Y) * 0.66);
        string sky = view.Canvas.Linear(new(0, a.Y), new(0, line), new Stop(0, view.Palette.SkyTop), new Stop(0.7, view.Palette.SkyMiddle), new Stop(1, view.Palette.Horizon));
        pen.Painted(Outline.Rect(a.X, a.Y, b.X - a.X, b.Y - a.Y), sky);
        pen.Painted(Outline.Rect(a.X, line, b.X - a.X, b.Y - line), view.Canvas.Linear(new(0, line), new(0, b.Y), new Stop(0, Rgb.Mix(view.Palette.SkyMiddle, view.Palette.Horizon, 0.3)), new Stop(1, view.Palette.SkyTop)));
        Chance chance = view.Chance("far lights");
        for (int i = 0; i < 12 && view.Look.Dark; i++)
        {
            double x = a.X + (chance.Next() * (b.X - a.X));
            pen.Glow(x, line - (s * 0.02), s * 0.07, s * 0.07, view.Palette.Key, 0.9);
            pen.Painted(Outline.Ellipse(x, line + (s * 0.1), s * 0.008, s * 0.07), view.Palette.Key.Hex, 0.4);
        }

        for (double x = -set.HalfWidth + 0.3; x <= set.HalfWidth - 0.25; x += 1.24)
        {
            Vec p = camera.At(x, 2.3, z);
            pen.Painted(Outline.Rect(p.X - (s * 0.05), p.Y, s * 0.1, (b.Y - a.Y) + (s * 0.1)), wall.Darker(0.35).Hex);
            pen.Painted(Outline.Polygon(new(p.X + (s * 0.3), a.Y), new(p.X + (s * 0.55), a.Y), new(p.X + (s * 0.22), b.Y), new(p.X + (s * 0.05), b.Y)), "#ffffff", 0.06);
        }

        pen.Painted(Outline.Rect(a.X, a.Y - (s * 0.07), b.X - a.X, s * 0.09).And(Outline.Rect(a.X, b.Y - (s * 0.02), b.X - a.X, s * 0.1)), wall.Darker(0.35).Hex);
    }

    private static void Beams(StageView view, Pen pen, StageSet set, Rgb ceiling, double near)
    {
        for (double z = set.Depth - 0.6; z > near; z -= 1.5)
        {
            pen.Painted(view.Piece((-set.HalfWidth, set.Ceiling, z), (set.HalfWidth, set.Ceiling, z), (set.HalfWidth, set.Ceiling - 0.12, z), (-set.HalfWidth, set.Ceiling - 0.12, z)), view.Seen(ceiling.Darker(0.24), z).Hex);
        }
    }

    private static void Panels(StageView view, Pen pen, double x, double near, double back, Rgb wall)
    {
        pen.Painted(view.Piece((x, 0, near), (x, 1, near), (x, 1, back), (x, 0, back)), view.Seen(wall.Darker(0.14), back * 0.5).Hex, 0.8);
        for (double z = back - 0.4; z > Math.Max(near, -9); z -= 1.2)
        {
            pen.Painted(view.Piece((x, 0.16, z), (x, 0.86, z), (x, 0.86, z - 0.95), (x, 0.16, z - 0.95)), view.Seen(wall.Darker(0.22), z).Hex, 0.8);
        }
    }
}
