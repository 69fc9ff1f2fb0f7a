using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>
/// Where a picture is taken from: a level camera that looks straight into the set (z grows away from it; figures stand around z = 0),
/// shifted up and down like a view camera's back, so that upright lines stay upright as on a stage.
/// </summary>
/// <param name="Width">The picture's, in pixels.</param>
/// <param name="Height">The picture's, in pixels.</param>
/// <param name="X">Metres to the right of the set's middle.</param>
/// <param name="Eye">Metres above the ground.</param>
/// <param name="Distance">Metres before the figures.</param>
/// <param name="Focal">Pixels that one metre takes at one metre's distance.</param>
/// <param name="Horizon">The horizon's height in the picture, in pixels from the top; may lie outside.</param>
/// <param name="Tightness">0 for the widest framings, 1 for the closest: the set is pushed together behind close figures, as film crews do.</param>
internal sealed record StageCamera(double Width, double Height, double X, double Eye, double Distance, double Focal, double Horizon, double Tightness)
{
    /// <summary>Degrees that the picture is tilted by.</summary>
    public double Roll { get; init; }

    /// <summary>Pixels for a metre at a depth.</summary>
    public double ScaleAt(double z) => Focal / Math.Max(0.25, z + Distance);

    public Vec At(double x, double y, double z)
    {
        double scale = ScaleAt(z);
        return new((Width / 2) + ((x - X) * scale), Horizon - ((y - Eye) * scale));
    }

    /// <summary>From a thing's own metres to the picture.</summary>
    public Affine Place(double x, double y, double z)
    {
        Vec at = At(x, y, z);
        double scale = ScaleAt(z);
        return new(scale, 0, 0, scale, at.X, at.Y);
    }

    /// <summary>How far the ground is at a height of the picture below the horizon.</summary>
    public double DepthAt(double pixelY) => (Focal * Eye / Math.Max(0.5, pixelY - Horizon)) - Distance;

    /// <summary>Sideways position at a depth for a share of the picture's width.</summary>
    public double XAt(double share, double z) => X + ((share - 0.5) * Width / ScaleAt(z));
}
