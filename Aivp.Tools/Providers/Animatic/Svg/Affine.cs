namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A move, scale, turn or mirror of the plane, in SVG's order of parameters.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much lengths grow, for line widths and radii.</summary>
    public double Zoom => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Affine Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <param name="degrees">Clockwise on screen.</param>
    public static Affine Turn(double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>First <paramref name="inner"/>, then this.</summary>
    public Affine Of(Affine inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    public Vec Apply(Vec p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);
}
