namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Where something was found again.</summary>
/// <param name="Difference">How far its colours are off where they're off most, 0 to 255.</param>
/// <param name="X">Its middle, in pixels of the small frame.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Scale">How large it is against the keyframe.</param>
internal readonly record struct Sighting(double Difference, double X, double Y, double Scale);
