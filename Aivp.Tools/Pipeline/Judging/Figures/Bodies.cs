using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Where the bodies of faces beside each other can be.</summary>
internal static class Bodies
{
    // In face heights, brow to chin: hair above, a standing body below, arms at the sides.
    private const double Above = 0.8;
    private const double Below = 7.5;
    private const double Beside = 2.2;

    // People whose faces are further apart in height than this stand before or behind each other; a line between them would cut the wrong one.
    private const double SideBySide = 2.5;

    /// <summary>Each face's part of the picture. Neighbours are divided halfway, a larger face getting more.</summary>
    public static IReadOnlyList<Area> Of(IReadOnlyList<Area> faces, Area frame) =>
        [.. faces.Select(face => faces.Where(other => other != face).Aggregate(Reach(face).Intersect(frame), (area, other) => Divide(area, face, other)))];

    private static Area Reach(Area face)
    {
        double height = Math.Max(face.Width, face.Height);
        Point2 centre = face.Centre;
        return new(centre.X - (Beside * height), face.Top - (Above * height), centre.X + (Beside * height), face.Top + (Below * height));
    }

    private static Area Divide(Area area, Area face, Area other)
    {
        double size = Math.Max(face.Width, face.Height), otherSize = Math.Max(other.Width, other.Height);
        Point2 centre = face.Centre, otherCentre = other.Centre;
        if (Math.Abs(centre.Y - otherCentre.Y) > SideBySide * Math.Max(size, otherSize))
        {
            return area;
        }

        double border = ((centre.X * otherSize) + (otherCentre.X * size)) / (size + otherSize);
        return centre.X < otherCentre.X ? area with { Right = Math.Min(area.Right, border) } : area with { Left = Math.Max(area.Left, border) };
    }
}
