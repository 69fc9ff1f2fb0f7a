namespace Aivp.Agent.Chat.Pictures;

/// <summary>How a terminal takes pictures.</summary>
internal enum PictureProtocol
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As kitty, Ghostty and Konsole do.</summary>
    Kitty,

    /// <summary>As iTerm2 and WezTerm do.</summary>
    Iterm2,

    /// <summary>As DEC's terminals did, and foot, mlterm, Windows Terminal and others do.</summary>
    Sixel,
}
