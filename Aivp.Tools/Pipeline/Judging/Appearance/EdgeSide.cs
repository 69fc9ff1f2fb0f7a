namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What one side of a keyline looks like.</summary>
internal enum EdgeSide
{
    /// <summary>Dark all the way, or too near the picture's edge.</summary>
    Unknown,

    /// <summary>A line of ink, then paint: a figure's side.</summary>
    Inked,

    /// <summary>No ink: the outside.</summary>
    Bare,
}
