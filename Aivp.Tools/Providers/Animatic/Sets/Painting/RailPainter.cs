using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets.Painting;

/// <summary>Paints ship's rails along both sides of a deck, in perspective.</summary>
internal static class RailPainter
{
    public static void Paint(StageView view, double half, double depth)
    {
        Pen pen = view.Flat();
        Rgb paint = Rgb.Of("dcd8cd");
        double near = 0.5 - view.Camera.Distance;
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            double x = side * half;
            pen.Painted(view.Piece((x, 0, near), (x, 0.16, near), (x, 0.16, depth), (x, 0, depth)), view.Seen(paint.Darker(0.4), 3).Hex);
            for (double z = Math.Ceiling(near / 1.6) * 1.6; z <= depth; z += 1.6)
            {
                Vec foot = view.Camera.At(x, 0, z);
                Vec head = view.Camera.At(x, 1.08, z);
                double s = view.Camera.ScaleAt(z);
                pen.Painted(Outline.Rect(foot.X - (s * 0.025), head.Y, s * 0.05, foot.Y - head.Y), view.Seen(paint.Darker(0.16), z).Hex);
            }

            foreach ((double y, double tall) in (ReadOnlySpan<(double, double)>)[(0.34, 0.035), (0.6, 0.035), (0.84, 0.035), (1.06, 0.085)])
            {
                pen.Painted(view.Piece((x, y, near), (x, y + tall, near), (x, y + tall, depth), (x, y, depth)), view.Seen(y > 1 ? paint : paint.Darker(0.12), 3).Hex);
            }
        }
    }
}
