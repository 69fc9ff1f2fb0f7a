namespace Aivp.Tools.Storyboards;

/// <summary>From where the camera looks.</summary>
public enum CameraAngle
{
    /// <summary>At the characters' eyes.</summary>
    EyeLevel,

    /// <summary>From below, looking up.</summary>
    Low,

    /// <summary>From above, looking down.</summary>
    High,

    /// <summary>Tilted horizon.</summary>
    Dutch,

    /// <summary>Straight down.</summary>
    Overhead,
}
