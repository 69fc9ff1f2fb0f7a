namespace Aivp.Tools.Skills;

/// <summary>Where a figure was found and how well it could be seen, in pixels of the picture.</summary>
/// <param name="X">Left edge of the figure.</param>
/// <param name="Y">Top edge of the figure.</param>
/// <param name="Width">The figure's width.</param>
/// <param name="Height">The figure's height.</param>
/// <param name="Mask">The figure's share of the picture, 0 to 1; null where nobody measured it.</param>
/// <param name="Face">The face's longer side; null where no face was seen.</param>
public sealed record FigureEvidence(int X, int Y, int Width, int Height, double? Mask, int? Face);
