using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>A point of a body: x to the viewer's right when it faces the camera, y up from the ground, z towards where it faces.</summary>
internal readonly record struct Vec3(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vec3 operator *(Vec3 a, double k) => new(a.X * k, a.Y * k, a.Z * k);

    public double Dot(Vec3 other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>Turned around the upright axis; positive degrees turn the front towards the viewer's right.</summary>
    public Vec3 Yaw(double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        return new((X * cos) + (Z * sin), Y, (Z * cos) - (X * sin));
    }

    /// <summary>Bent forwards around a level line across the body at <paramref name="height"/>.</summary>
    public Vec3 Bend(double degrees, double height)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double y = Y - height;
        return new(X, height + (y * cos) - (Z * sin), (Z * cos) + (y * sin));
    }

    /// <summary>Tilted sideways, to the viewer's right for positive degrees, around a point at <paramref name="height"/>.</summary>
    public Vec3 Roll(double degrees, double height)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double y = Y - height;
        return new((X * cos) + (y * sin), height + (y * cos) - (X * sin), Z);
    }

    /// <summary>As the picture shows it: y grows downwards.</summary>
    public Vec Flat => new(X, -Y);
}
