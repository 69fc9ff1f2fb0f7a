namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>Takes places in a crop to places in the picture it's cut from: <c>x = A·x + B·y + X</c>, <c>y = C·x + D·y + Y</c>.</summary>
internal readonly record struct Affine(double A, double B, double X, double C, double D, double Y)
{
    /// <summary>How many of the picture's pixels one of the crop's is wide.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>An upright crop, stretched to a size.</summary>
    public static Affine Crop(Area area, int width, int height) => new(area.Width / width, 0, area.Left, 0, area.Height / height, area.Top);

    /// <summary>A square crop, turned.</summary>
    /// <param name="centre">Its middle in the picture.</param>
    /// <param name="side">Its side in the picture.</param>
    /// <param name="angle">Which way its x axis points in the picture, in radians clockwise.</param>
    /// <param name="size">Its side in pixels of the crop.</param>
    public static Affine Square(Point2 centre, double side, double angle, int size)
    {
        double scale = side / size;
        (double sin, double cos) = Math.SinCos(angle);
        double a = cos * scale, c = sin * scale, half = size / 2.0;
        return new(a, -c, centre.X - (a * half) + (c * half), c, a, centre.Y - (c * half) - (a * half));
    }

    /// <summary>The turn, shift and scale that takes some places nearest to others, by least squares.</summary>
    /// <param name="crop">Places in the crop.</param>
    /// <param name="picture">Where each should come to lie in the picture.</param>
    public static Affine Fit(ReadOnlySpan<Point2> crop, ReadOnlySpan<Point2> picture)
    {
        Point2 from = Mean(crop), to = Mean(picture);
        double along = 0, across = 0, spread = 0;
        for (int i = 0; i < crop.Length; i++)
        {
            double x = crop[i].X - from.X, y = crop[i].Y - from.Y, u = picture[i].X - to.X, v = picture[i].Y - to.Y;
            along += (x * u) + (y * v);
            across += (x * v) - (y * u);
            spread += (x * x) + (y * y);
        }

        double a = along / spread, c = across / spread;
        return new(a, -c, to.X - (a * from.X) + (c * from.Y), c, a, to.Y - (c * from.X) - (a * from.Y));
    }

    /// <summary>A place of the crop in the picture.</summary>
    public Point2 Map(double x, double y) => new((A * x) + (B * y) + X, (C * x) + (D * y) + Y);

    private static Point2 Mean(ReadOnlySpan<Point2> points)
    {
        double x = 0, y = 0;
        foreach (Point2 point in points)
        {
            x += point.X;
            y += point.Y;
        }

        return new(x / points.Length, y / points.Length);
    }
}
