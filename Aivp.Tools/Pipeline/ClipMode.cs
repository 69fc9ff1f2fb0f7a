namespace Aivp.Tools.Pipeline;

/// <summary>What clips are made from.</summary>
public enum ClipMode
{
    /// <summary>From all that the shot has and its model takes: both keyframes, else the first, else words.</summary>
    Auto,

    /// <summary>From the first and the last keyframe, where a shot has both.</summary>
    Paired,

    /// <summary>From the first keyframe.</summary>
    Single,

    /// <summary>From words.</summary>
    Text,
}
