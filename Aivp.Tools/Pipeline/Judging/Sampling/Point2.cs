namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>A place in a picture, in pixels from its top left corner; the first pixel's centre is at 0.5, 0.5.</summary>
internal readonly record struct Point2(double X, double Y)
{
    /// <summary>Halfway between two places.</summary>
    public static Point2 Between(Point2 a, Point2 b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
