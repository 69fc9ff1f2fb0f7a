namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A part of a drawing that moves as one when the camera does.</summary>
/// <param name="Kind">How.</param>
/// <param name="Z">Metres behind the stage's front line; of the floor, where it ends.</param>
/// <param name="Open">The tag of the group that it's in.</param>
/// <param name="From">Where it begins in the drawing's text.</param>
/// <param name="To">Where it ends.</param>
internal sealed record SvgLayer(SvgLayerKind Kind, double Z, string Open, int From, int To)
{
    /// <summary>Whom it shows; null for everything else.</summary>
    public string? Figure { get; init; }

    /// <summary>Where a figure stands, in metres from the set's middle.</summary>
    public double X { get; init; }
}
