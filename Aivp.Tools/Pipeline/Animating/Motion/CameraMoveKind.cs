namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>What a camera can do.</summary>
internal enum CameraMoveKind
{
    /// <summary>Closer: push in, dolly in, zoom in.</summary>
    Push,

    /// <summary>Away: pull out, dolly back, zoom out.</summary>
    Pull,

    /// <summary>Turns left on the spot.</summary>
    PanLeft,

    /// <summary>Turns right on the spot.</summary>
    PanRight,

    /// <summary>Looks up.</summary>
    TiltUp,

    /// <summary>Looks down.</summary>
    TiltDown,

    /// <summary>Travels to the left.</summary>
    TrackLeft,

    /// <summary>Travels to the right.</summary>
    TrackRight,

    /// <summary>Rises.</summary>
    CraneUp,

    /// <summary>Sinks.</summary>
    CraneDown,

    /// <summary>Walks along with somebody.</summary>
    Follow,

    /// <summary>Circles to the left.</summary>
    ArcLeft,

    /// <summary>Circles to the right.</summary>
    ArcRight,

    /// <summary>Sways as somebody carries it.</summary>
    Handheld,
}
