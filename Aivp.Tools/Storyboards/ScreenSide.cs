namespace Aivp.Tools.Storyboards;

/// <summary>A side as the audience sees it.</summary>
public enum ScreenSide
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>The audience's left.</summary>
    Left,

    /// <summary>The audience's right.</summary>
    Right,
}
