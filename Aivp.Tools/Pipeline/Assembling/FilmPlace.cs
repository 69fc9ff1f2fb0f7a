namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Where a clip is in the film, in frames at the film's rate.</summary>
/// <param name="Start">The frame it's first seen in.</param>
/// <param name="Frames">In how many it's seen, those shared with its neighbours included.</param>
/// <param name="Overlap">How many of its first frames it shares with the clip before.</param>
internal readonly record struct FilmPlace(int Start, int Frames, int Overlap);
