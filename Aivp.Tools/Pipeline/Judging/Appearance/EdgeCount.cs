namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What the keylines along an area's edge say of it.</summary>
internal struct EdgeCount
{
    /// <summary>How often ink lies on this area's side of a keyline.</summary>
    public int Inked { get; private set; }

    /// <summary>How often there is no ink on this side.</summary>
    public int Bare { get; private set; }

    /// <summary>How often ink lies on this side and the same area on the other one, so that a gap must join inside and outside.</summary>
    public int Leaking { get; private set; }

    /// <summary>Share of the edge that is inked: most of a figure's, none of the background's.</summary>
    public readonly double InkedShare => (double)Inked / Math.Max(1, Inked + Bare);

    /// <summary>Adds one sighting.</summary>
    /// <param name="side">What was seen on this area's side.</param>
    /// <param name="onBothSides">The same area lies on the keyline's other side.</param>
    public void Add(EdgeSide side, bool onBothSides)
    {
        Inked += side is EdgeSide.Inked ? 1 : 0;
        Bare += side is EdgeSide.Bare ? 1 : 0;
        Leaking += side is EdgeSide.Inked && onBothSides ? 1 : 0;
    }
}
