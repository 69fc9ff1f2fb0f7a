using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>What happens between the shots of a film.</summary>
public enum TransitionChoice
{
    /// <summary>What each shot says; a cut where it says nothing.</summary>
    [JsonStringEnumMemberName("storyboard")]
    Storyboard,

    /// <summary>Cuts only.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>A crossfade between any two shots, unless one says otherwise.</summary>
    [JsonStringEnumMemberName("crossfade")]
    Crossfade,

    /// <summary>A crossfade where the scene changes, unless the shot says otherwise.</summary>
    [JsonStringEnumMemberName("scenes")]
    Scenes,
}
