using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws a plait along a line.</summary>
internal static class BraidDrawer
{
    /// <param name="pen">In head heights.</param>
    /// <param name="colour">The hair's.</param>
    /// <param name="radius">Half of its thickness at the root.</param>
    /// <param name="points">From root to tip; a soft line runs through them.</param>
    public static void Draw(Pen pen, Rgb colour, double radius, params ReadOnlySpan<Vec> points)
    {
        Vec[] line = Evenly(points, radius * 0.62);
        for (int i = 0; i < line.Length - 1; i++)
        {
            double t = (double)i / line.Length;
            Vec ahead = (line[i + 1] - line[Math.Max(0, i - 1)]).Unit;
            double r = radius * (1 - (0.32 * t));
            double angle = Math.Atan2(ahead.Y, ahead.X) * 180 / Math.PI;
            int side = i % 2 == 0 ? 1 : -1;
            Pen lobe = pen.At(line[i]).Turned(angle).At(0, side * r * 0.4).Turned(side * -36);
            lobe.Edged(Outline.Ellipse(0, 0, r * 0.98, r * 0.6), i % 2 == 0 ? colour : colour.Darker(0.06), 0.012, 0.28);
            if (pen.Zoom > 60)
            {
                lobe.Line(new Outline().Move(-r * 0.6, -r * 0.12).Bend(0, -r * 0.4, r * 0.6, -r * 0.08), colour.Lighter(0.22), 0.014, 0.8);
            }
        }

        Vec tip = Along(points, 1);
        Vec end = (tip - Along(points, 0.93)).Unit;
        double thin = radius * 0.62;
        pen.Edged(Outline.Polygon(tip - (end.Normal * thin * 0.6), tip + (end.Normal * thin * 0.6), tip + (end * (thin * 3)) + (end.Normal * thin * 0.8), tip + (end * (thin * 3.6)), tip + (end * (thin * 3)) - (end.Normal * thin * 0.8)), colour, 0.013, 0.3);
        pen.Fill(Outline.Bone(tip - (end.Normal * thin * 0.75), thin * 0.42, tip + (end.Normal * thin * 0.75), thin * 0.42), Rgb.Of("4a3b40"));
    }

    /// <summary>Points along the soft line, all the same distance apart.</summary>
    private static Vec[] Evenly(ReadOnlySpan<Vec> points, double step)
    {
        List<Vec> line = [points[0]];
        Vec last = points[0];
        for (int i = 1; i <= 240; i++)
        {
            Vec next = Along(points, i / 240.0);
            if ((next - last).Length >= step)
            {
                line.Add(next);
                last = next;
            }
        }

        line.Add(points[^1]);
        return [.. line];
    }

    private static Vec Along(ReadOnlySpan<Vec> points, double t)
    {
        double scaled = t * (points.Length - 1);
        int i = Math.Min((int)scaled, points.Length - 2);
        double u = scaled - i;
        Vec p0 = points[Math.Max(0, i - 1)];
        Vec p1 = points[i];
        Vec p2 = points[i + 1];
        Vec p3 = points[Math.Min(points.Length - 1, i + 2)];
        return (((p1 * 2) + ((p2 - p0) * u) + (((p0 * 2) - (p1 * 5) + (p2 * 4) - p3) * (u * u)) + (((p1 * 3) - p0 - (p2 * 3) + p3) * (u * u * u))) * 0.5);
    }
}
