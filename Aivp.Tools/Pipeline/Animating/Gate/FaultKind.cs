using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>What can be wrong with a clip.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>Somebody else stands in a character's place.</summary>
    [JsonStringEnumMemberName("swapped")]
    Swapped,

    /// <summary>A character no longer looks as on the keyframe.</summary>
    [JsonStringEnumMemberName("drifted")]
    Drifted,

    /// <summary>Somebody is there who shouldn't be, or somebody is there twice.</summary>
    [JsonStringEnumMemberName("extra_person")]
    ExtraPerson,

    /// <summary>A character has gone.</summary>
    [JsonStringEnumMemberName("missing_person")]
    MissingPerson,

    /// <summary>The light jumps.</summary>
    [JsonStringEnumMemberName("flicker")]
    Flicker,

    /// <summary>Nothing moves where something should.</summary>
    [JsonStringEnumMemberName("frozen")]
    Frozen,

    /// <summary>There is no picture.</summary>
    [JsonStringEnumMemberName("black")]
    Black,

    /// <summary>Shorter than the shot, or longer than was ordered.</summary>
    [JsonStringEnumMemberName("wrong_duration")]
    WrongDuration,
}
