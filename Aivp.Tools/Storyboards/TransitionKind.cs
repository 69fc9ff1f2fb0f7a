namespace Aivp.Tools.Storyboards;

/// <summary>How one shot gives way to the next.</summary>
public enum TransitionKind
{
    /// <summary>From one picture to the next.</summary>
    Cut,

    /// <summary>One picture shows through the other.</summary>
    Crossfade,

    /// <summary>Out to black and in again.</summary>
    FadeBlack,

    /// <summary>Out to white and in again.</summary>
    FadeWhite,

    /// <summary>The new picture is pushed over the old one from the right.</summary>
    Wipe,
}
