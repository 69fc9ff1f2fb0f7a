namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A figure found in a picture.</summary>
/// <param name="Regions">The picture's areas.</param>
/// <param name="Region">The one that is the figure.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Area">Its pixels.</param>
/// <param name="Outline">How often its ink was seen behind a keyline: grows with its outline.</param>
internal sealed record CutOut(Regions Regions, int Region, FigureBox Box, int Area, int Outline);
