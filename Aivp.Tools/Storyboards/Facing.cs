namespace Aivp.Tools.Storyboards;

/// <summary>Which way a character looks, seen from the camera.</summary>
public enum Facing
{
    /// <summary>Into the camera: the front portrait is the reference.</summary>
    Camera,

    /// <summary>Between camera and profile: front and side portraits.</summary>
    ThreeQuarter,

    /// <summary>Sideways: the side portrait.</summary>
    Profile,

    /// <summary>Back to the camera: the back portrait. The face can't be judged.</summary>
    Away,
}
