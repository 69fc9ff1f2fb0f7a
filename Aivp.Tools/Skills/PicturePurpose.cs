namespace Aivp.Tools.Skills;

/// <summary>What sort of picture is wanted.</summary>
public enum PicturePurpose
{
    /// <summary>A new one, perhaps after others.</summary>
    Generate,

    /// <summary>Another one with something changed.</summary>
    Edit,

    /// <summary>The same, larger.</summary>
    Upscale,
}
