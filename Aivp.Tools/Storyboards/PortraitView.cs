namespace Aivp.Tools.Storyboards;

/// <summary>A view of a character that is kept as a reference picture in <c>image/characters/</c>.</summary>
public enum PortraitView
{
    /// <summary>Front, side and back beside each other on white.</summary>
    Turnaround,

    /// <summary>Towards the camera.</summary>
    Front,

    /// <summary>From the side.</summary>
    Side,

    /// <summary>From behind.</summary>
    Back,
}
