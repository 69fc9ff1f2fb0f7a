namespace Aivp.Tools.Storyboards;

/// <summary>Which end of a shot a keyframe shows.</summary>
public enum FrameKind
{
    /// <summary>How the shot starts. Every shot has one.</summary>
    First,

    /// <summary>How the shot ends. Only shots of medium or large variation have one.</summary>
    Last,
}
