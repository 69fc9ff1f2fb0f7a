namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Where a character stands on a keyframe, in parts of its width and height.</summary>
internal sealed record KeyframeFigure(string Character, double X, double Y, double Width, double Height);
