namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What a square of a figure's mosaic holds.</summary>
internal enum Cell : byte
{
    /// <summary>No figure.</summary>
    Outside,

    /// <summary>Paint of a known colour.</summary>
    Paint,

    /// <summary>A line, or where two colours blend: part of the figure, of no colour.</summary>
    Line,
}
