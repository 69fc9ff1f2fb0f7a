namespace Aivp.Tools.Storyboards.Files;

/// <summary>Where a shot is in the film.</summary>
/// <param name="Shot">For example <c>1.2</c>.</param>
/// <param name="Clip">Its clip, relative to the project.</param>
/// <param name="Sha256">Of the clip's bytes.</param>
/// <param name="Start">Seconds from the film's beginning.</param>
/// <param name="Duration">Seconds, those included in which its neighbours are seen too.</param>
internal sealed record FilmPlaceLog(string Shot, string Clip, string Sha256, double Start, double Duration);
