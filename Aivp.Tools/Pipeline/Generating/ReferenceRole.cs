namespace Aivp.Tools.Pipeline.Generating;

/// <summary>What a reference picture is for.</summary>
internal enum ReferenceRole
{
    /// <summary>A character's looks.</summary>
    Character,

    /// <summary>The frame this one starts from: the same shot's first frame, or a parent camera's.</summary>
    PriorFrame,

    /// <summary>The place.</summary>
    Scene,

    /// <summary>The film's style.</summary>
    Style,
}
