namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>An upright rectangle in a picture, in pixels. It may reach beyond the picture.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    /// <summary>In pixels.</summary>
    public double Width => Right - Left;

    /// <summary>In pixels.</summary>
    public double Height => Bottom - Top;

    /// <summary>In square pixels; 0 where it's empty.</summary>
    public double Size => Math.Max(0, Width) * Math.Max(0, Height);

    /// <summary>Its middle.</summary>
    public Point2 Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The smallest one around some places.</summary>
    public static Area Around(ReadOnlySpan<Point2> points)
    {
        Area area = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (Point2 point in points)
        {
            area = new(Math.Min(area.Left, point.X), Math.Min(area.Top, point.Y), Math.Max(area.Right, point.X), Math.Max(area.Bottom, point.Y));
        }

        return area;
    }

    /// <summary>What both cover.</summary>
    public Area Intersect(Area other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The shared size over the size of both together: 0 apart, 1 the same.</summary>
    public double Overlap(Area other)
    {
        double shared = Intersect(other).Size;
        return shared == 0 ? 0 : shared / (Size + other.Size - shared);
    }

    /// <summary>The same with a border, in pixels.</summary>
    public Area Grown(double x, double y) => new(Left - x, Top - y, Right + x, Bottom + y);

    /// <summary>The square around its middle whose side is its longer one times a factor.</summary>
    public Area Square(double factor = 1)
    {
        double half = Math.Max(Width, Height) * factor / 2;
        Point2 centre = Centre;
        return new(centre.X - half, centre.Y - half, centre.X + half, centre.Y + half);
    }

    /// <summary>Whether a place is inside.</summary>
    public bool Contains(Point2 point) => point.X >= Left && point.X < Right && point.Y >= Top && point.Y < Bottom;
}
