namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>A place as it is built, once for all shots that play there.</summary>
/// <param name="Ground">What one stands on.</param>
/// <param name="Backdrop">What closes it.</param>
/// <param name="Depth">Where the ground ends, in metres behind the figures; a room's back wall.</param>
/// <param name="HalfWidth">A room's or a deck's half width in metres; 0 where it's open.</param>
/// <param name="Items">The things in it.</param>
internal sealed record StageSet(Ground Ground, Backdrop Backdrop, double Depth, double HalfWidth, IReadOnlyList<StageItem> Items)
{
    /// <summary>A room's height in metres.</summary>
    public double Ceiling { get; init; } = 2.9;

    /// <summary>A broad band of windows in the back wall.</summary>
    public bool Glazed { get; init; }

    /// <summary>Rails run along both sides.</summary>
    public bool SideRails { get; init; }
}
