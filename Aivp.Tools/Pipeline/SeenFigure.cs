namespace Aivp.Tools.Pipeline;

/// <summary>Where somebody is in a picture, in parts of its width and height.</summary>
/// <param name="Left">0 is the picture's left edge.</param>
/// <param name="Top">0 is its upper edge.</param>
/// <param name="Width">1 is the whole picture's.</param>
/// <param name="Height">1 is the whole picture's.</param>
/// <param name="Speaks">They are who is to be seen if not everybody can.</param>
internal readonly record struct SeenFigure(double Left, double Top, double Width, double Height, bool Speaks)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>How much it matters that they are seen: who speaks, before all others.</summary>
    public double Weight => Math.Max(0.001, Width * Height) + (Speaks ? 2 : 0);
}
