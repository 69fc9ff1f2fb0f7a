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
        double length = 0;
        for (int i = 1; i < points.Length; i++)
        {
            length += (points[i] - points[i - 1]).Length;
        }

        int links = Math.Max(3, (int)Math.Round(length / (radius * 0.98)));
        for (int i = 0; i <= links; i++)
        {
            double t = (double)i / links;
            Vec at = Along(points, t);
            Vec ahead = (Along(points, Math.Min(1, t + 0.02)) - Along(points, Math.Max(0, t - 0.02))).Unit;
            double r = radius * (1 - (0.3 * t));
            double angle = Math.Atan2(ahead.Y, ahead.X) * 180 / Math.PI;
            int side = i % 2 == 0 ? 1 : -1;
            Outline link = Outline.Ellipse(0, 0, r * 1.12, r * 0.74).In(Affine.Move(at.X, at.Y).Of(Affine.Turn(angle + (side * 40))).Of(Affine.Move(0, side * r * 0.36)));
            pen.Edged(link, i % 2 == 0 ? colour : colour.Darker(0.05), 0.013, 0.3);
            if (pen.Zoom > 60)
            {
                pen.Line(new Outline().Move(-r * 0.7, -r * 0.1).Bend(0, -r * 0.35, r * 0.7, 0).In(Affine.Move(at.X, at.Y).Of(Affine.Turn(angle + (side * 40))).Of(Affine.Move(0, side * r * 0.36))), colour.Lighter(0.2), 0.014, 0.8);
            }
        }

        Vec tip = Along(points, 1);
        Vec end = (tip - Along(points, 0.93)).Unit;
        double thin = radius * 0.62;
        pen.Edged(Outline.Polygon(tip - (end.Normal * thin * 0.6), tip + (end.Normal * thin * 0.6), tip + (end * (thin * 3)) + (end.Normal * thin * 0.8), tip + (end * (thin * 3.6)), tip + (end * (thin * 3)) - (end.Normal * thin * 0.8)), colour, 0.013, 0.3);
        pen.Fill(Outline.Bone(tip - (end.Normal * thin * 0.75), thin * 0.42, tip + (end.Normal * thin * 0.75), thin * 0.42), Rgb.Of("4a3b40"));
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
