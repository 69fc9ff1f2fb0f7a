namespace Aivp.Tools.Storyboards;

/// <summary>How much the picture changes between a shot's start and end.</summary>
public enum Variation
{
    /// <summary>Little moves: the first frame is enough.</summary>
    Small,

    /// <summary>A pose, a turn or a move within the frame: first and last frame.</summary>
    Medium,

    /// <summary>The framing or the place in it changes: first and last frame, and explicit camera words.</summary>
    Large,
}
