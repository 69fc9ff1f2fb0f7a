namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What a square of a reference figure belongs to.</summary>
internal enum Part : byte
{
    /// <summary>Air, a line, or a detail that pose and mood may change: eyes, mouth, shading.</summary>
    None,

    /// <summary>Bare skin.</summary>
    Skin,

    /// <summary>Hair and beard.</summary>
    Hair,

    /// <summary>Anything worn.</summary>
    Outfit,
}
