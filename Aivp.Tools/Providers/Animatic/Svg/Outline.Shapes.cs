namespace Aivp.Tools.Providers.Animatic.Svg;

/// <content>Ready-made shapes.</content>
internal sealed partial class Outline
{
    // The control length that makes four cubic curves a circle.
    private const double Round = 0.5523;

    public static Outline Circle(double x, double y, double r) => Ellipse(x, y, r, r);

    public static Outline Circle(Vec centre, double r) => Ellipse(centre.X, centre.Y, r, r);

    public static Outline Ellipse(double x, double y, double rx, double ry) => new Outline()
        .Move(x, y - ry)
        .Curve(x + (rx * Round), y - ry, x + rx, y - (ry * Round), x + rx, y)
        .Curve(x + rx, y + (ry * Round), x + (rx * Round), y + ry, x, y + ry)
        .Curve(x - (rx * Round), y + ry, x - rx, y + (ry * Round), x - rx, y)
        .Curve(x - rx, y - (ry * Round), x - (rx * Round), y - ry, x, y - ry)
        .Close();

    /// <summary>A circle with a circular hole.</summary>
    public static Outline Ring(double x, double y, double outer, double inner) => Circle(x, y, outer).And(new Outline()
        .Move(x, y - inner)
        .Curve(x - (inner * Round), y - inner, x - inner, y - (inner * Round), x - inner, y)
        .Curve(x - inner, y + (inner * Round), x - (inner * Round), y + inner, x, y + inner)
        .Curve(x + (inner * Round), y + inner, x + inner, y + (inner * Round), x + inner, y)
        .Curve(x + inner, y - (inner * Round), x + (inner * Round), y - inner, x, y - inner)
        .Close());

    public static Outline Rect(double x, double y, double width, double height, double radius = 0)
    {
        if (radius <= 0)
        {
            return new Outline().Move(x, y).Line(x + width, y).Line(x + width, y + height).Line(x, y + height).Close();
        }

        double r = Math.Min(radius, Math.Min(width, height) / 2);
        double k = r * (1 - Round);
        double right = x + width;
        double bottom = y + height;
        return new Outline()
            .Move(x + r, y)
            .Line(right - r, y).Curve(right - k, y, right, y + k, right, y + r)
            .Line(right, bottom - r).Curve(right, bottom - k, right - k, bottom, right - r, bottom)
            .Line(x + r, bottom).Curve(x + k, bottom, x, bottom - k, x, bottom - r)
            .Line(x, y + r).Curve(x, y + k, x + k, y, x + r, y)
            .Close();
    }

    public static Outline Polygon(params ReadOnlySpan<Vec> points)
    {
        Outline outline = new Outline().Move(points[0]);
        foreach (Vec p in points[1..])
        {
            outline.Line(p);
        }

        return outline.Close();
    }

    /// <summary>A soft line through all points (Catmull-Rom); open.</summary>
    public static Outline Through(params ReadOnlySpan<Vec> points) => new Outline().Move(points[0]).Onward(points);

    /// <summary>A soft closed shape through all points.</summary>
    public static Outline Blob(params ReadOnlySpan<Vec> points)
    {
        int n = points.Length;

        // All our shapes run clockwise, so that united ones don't cut holes into each other.
        double area = 0;
        for (int i = 0; i < n; i++)
        {
            Vec a = points[i];
            Vec b = points[(i + 1) % n];
            area += (a.X * b.Y) - (b.X * a.Y);
        }

        int step = area < 0 ? n - 1 : 1;
        Outline outline = new Outline().Move(points[0]);
        for (int k = 0, i = 0; k < n; k++, i = (i + step) % n)
        {
            Vec before = points[(i + n - step) % n];
            Vec from = points[i];
            Vec to = points[(i + step) % n];
            Vec after = points[(i + (2 * step)) % n];
            outline.Curve(from + ((to - before) * (1.0 / 6)), to - ((after - from) * (1.0 / 6)), to);
        }

        return outline.Close();
    }

    /// <summary>Goes on softly from the first of the points, where the path must be already, through all others.</summary>
    public Outline Onward(params ReadOnlySpan<Vec> points)
    {
        for (int i = 0; i + 1 < points.Length; i++)
        {
            Vec before = points[Math.Max(0, i - 1)];
            Vec from = points[i];
            Vec to = points[i + 1];
            Vec after = points[Math.Min(points.Length - 1, i + 2)];
            Curve(from + ((to - before) * (1.0 / 6)), to - ((after - from) * (1.0 / 6)), to);
        }

        return this;
    }

    /// <summary>Two circles and the tapering band between them: a bone of a limb.</summary>
    public static Outline Bone(Vec from, double r0, Vec to, double r1)
    {
        Vec along = (to - from).Unit;
        Vec side = along.Normal;
        Vec a = from + (side * r0);
        Vec b = from - (side * r0);
        Vec c = to - (side * r1);
        Vec d = to + (side * r1);
        Vec back = along * (-r0 * Round);
        Vec fore = along * (r1 * Round);
        Vec heel = from - (along * r0);
        Vec toe = to + (along * r1);
        return new Outline()
            .Move(a)
            .Curve(a + back, heel + (side * (r0 * Round)), heel)
            .Curve(heel - (side * (r0 * Round)), b + back, b)
            .Line(c)
            .Curve(c + fore, toe - (side * (r1 * Round)), toe)
            .Curve(toe + (side * (r1 * Round)), d + fore, d)
            .Close();
    }

    /// <summary>A soft band along points, whose half width goes evenly from one value to another; both ends are round.</summary>
    public static Outline Band(double r0, double r1, params ReadOnlySpan<Vec> points)
    {
        int n = points.Length;
        Vec[] left = new Vec[n + 1];
        Vec[] right = new Vec[n + 1];
        for (int i = 0; i < n; i++)
        {
            Vec along = (points[Math.Min(n - 1, i + 1)] - points[Math.Max(0, i - 1)]).Unit;
            double r = r0 + ((r1 - r0) * i / (n - 1));
            left[i] = points[i] + (along.Normal * r);
            right[n - i] = points[i] - (along.Normal * r);
        }

        Vec end = (points[n - 1] - points[n - 2]).Unit;
        left[n] = right[0] = points[n - 1] + (end * r1);
        Vec start = (points[0] - points[1]).Unit;
        Vec heel = points[0] + (start * r0);
        return new Outline().Move(left[0]).Onward(left).Onward(right).Bend(right[n].X + (start.X * r0), right[n].Y + (start.Y * r0), heel.X, heel.Y)
            .Bend(left[0].X + (start.X * r0), left[0].Y + (start.Y * r0), left[0].X, left[0].Y).Close();
    }
}
