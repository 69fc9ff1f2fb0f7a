namespace Aivp.Tools.Providers.Animatic.Clips.Motion;

/// <summary>What part of a still the camera sees.</summary>
/// <param name="Zoom">Magnification: 1 shows all of it, 2 half of each side.</param>
/// <param name="X">How far the view's centre is right of the still's, as a part of its width.</param>
/// <param name="Y">How far it is below, as a part of its height.</param>
internal readonly record struct CameraPose(double Zoom, double X, double Y)
{
    /// <summary>All of the still, as it is.</summary>
    public static CameraPose Whole { get; } = new(1, 0, 0);

    /// <summary>Both at once.</summary>
    public CameraPose And(CameraPose other) => new(Zoom * other.Zoom, X + (other.X / Zoom), Y + (other.Y / Zoom));

    /// <summary>This view as seen from another: what undoes the other first.</summary>
    public CameraPose From(CameraPose other) => new(Zoom / other.Zoom, (X - other.X) * other.Zoom, (Y - other.Y) * other.Zoom);
}
