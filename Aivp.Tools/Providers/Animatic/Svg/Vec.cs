namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A point or a direction in the plane; y grows downwards, as in SVG.</summary>
internal readonly record struct Vec(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The same direction, one unit long; no direction gives (1, 0).</summary>
    public Vec Unit => Length < 1e-9 ? new(1, 0) : new(X / Length, Y / Length);

    /// <summary>A quarter turn clockwise on screen.</summary>
    public Vec Normal => new(-Y, X);

    public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);

    public static Vec operator -(Vec a, Vec b) => new(a.X - b.X, a.Y - b.Y);

    public static Vec operator *(Vec a, double k) => new(a.X * k, a.Y * k);

    public static Vec Mix(Vec a, Vec b, double t) => a + ((b - a) * t);
}
