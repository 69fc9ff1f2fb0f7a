using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A figure of a reference picture, in coarse squares for its shape and in fine ones for its tell.</summary>
/// <param name="View">From where it's seen.</param>
/// <param name="Card">The picture's keyline, in white light.</param>
/// <param name="Grid">Coarse squares.</param>
/// <param name="Fine">Fine squares.</param>
internal sealed record PortraitFigure(PortraitView View, Keyline Card, FigureGrid Grid, FigureGrid Fine);
