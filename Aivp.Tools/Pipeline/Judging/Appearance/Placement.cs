namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>How a reference figure lies over a figure in a picture: mosaic squares to mosaic squares.</summary>
/// <param name="Scale">Squares of the figure for one of the reference.</param>
/// <param name="X">Where the reference's left edge comes to lie, or its right edge if mirrored.</param>
/// <param name="Y">Where the reference's top comes to lie.</param>
/// <param name="Mirrored">Left and right change places.</param>
/// <param name="Fit">How well the heads agree, 0 to 1.</param>
internal readonly record struct Placement(double Scale, double X, double Y, bool Mirrored, double Fit)
{
    /// <summary>A reference square's place on the figure.</summary>
    public (int X, int Y) Map(double x, double y) =>
        ((int)Math.Floor(X + (Mirrored ? -x : x) * Scale), (int)Math.Floor(Y + y * Scale));
}
