namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>Where a thing belongs in a set.</summary>
internal enum Place
{
    /// <summary>Large, on the ground behind the figures.</summary>
    Back,

    /// <summary>On the ground beside the figures.</summary>
    Floor,

    /// <summary>On a wall, at eye height.</summary>
    Wall,

    /// <summary>Against a wall, standing on the floor.</summary>
    AtWall,

    /// <summary>From a ceiling, or high up.</summary>
    Hanging,

    /// <summary>All across the set.</summary>
    Line,

    /// <summary>On a table, a crate or a sill.</summary>
    Surface,

    /// <summary>At the horizon.</summary>
    Far,

    /// <summary>In the sky.</summary>
    Sky,
}
