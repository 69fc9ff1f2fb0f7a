namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>How fast a camera moves, by the motion text's adverbs.</summary>
internal enum MoveSpeed
{
    /// <summary>Slow, gentle, subtle: hardly noticed.</summary>
    Slow,

    /// <summary>Nothing said.</summary>
    Normal,

    /// <summary>Quick, fast: there before the shot's end, and holds.</summary>
    Fast,

    /// <summary>Whip, crash: over in a blink.</summary>
    Whip,
}
