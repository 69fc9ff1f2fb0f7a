using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What can be wrong with a figure or a frame.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DefectKind>))]
internal enum DefectKind
{
    /// <summary>Hair of another colour or length.</summary>
    [JsonStringEnumMemberName("wrong_hair")]
    WrongHair,

    /// <summary>Clothes of another colour.</summary>
    [JsonStringEnumMemberName("wrong_outfit")]
    WrongOutfit,

    /// <summary>Skin of another tone.</summary>
    [JsonStringEnumMemberName("wrong_skin")]
    WrongSkin,

    /// <summary>The visual tell isn't there.</summary>
    [JsonStringEnumMemberName("missing_tell")]
    MissingTell,

    /// <summary>Another member of the cast stands in this one's place.</summary>
    [JsonStringEnumMemberName("swapped_character")]
    SwappedCharacter,

    /// <summary>The character isn't in the picture.</summary>
    [JsonStringEnumMemberName("missing_character")]
    MissingCharacter,

    /// <summary>The character is seen twice.</summary>
    [JsonStringEnumMemberName("clone")]
    Clone,

    /// <summary>Somebody stands in this one's place who is nobody of the cast.</summary>
    [JsonStringEnumMemberName("stranger")]
    Stranger,

    /// <summary>The figure is a reference picture pasted in: same pose, same crop.</summary>
    [JsonStringEnumMemberName("copy_paste")]
    CopyPaste,

    /// <summary>The character isn't of that age.</summary>
    [JsonStringEnumMemberName("wrong_age")]
    WrongAge,

    /// <summary>The character isn't built like that.</summary>
    [JsonStringEnumMemberName("wrong_build")]
    WrongBuild,

    /// <summary>Something else happens.</summary>
    [JsonStringEnumMemberName("wrong_action")]
    WrongAction,

    /// <summary>Seen from too near or too far.</summary>
    [JsonStringEnumMemberName("wrong_framing")]
    WrongFraming,

    /// <summary>Another place.</summary>
    [JsonStringEnumMemberName("wrong_setting")]
    WrongSetting,

    /// <summary>Drawn, painted or photographed another way than the film.</summary>
    [JsonStringEnumMemberName("wrong_style")]
    WrongStyle,

    /// <summary>Another time of day or light.</summary>
    [JsonStringEnumMemberName("wrong_light")]
    WrongLight,

    /// <summary>Writing that doesn't belong there.</summary>
    [JsonStringEnumMemberName("unwanted_text")]
    UnwantedText,

    /// <summary>Malformed hands, limbs or faces.</summary>
    [JsonStringEnumMemberName("bad_anatomy")]
    BadAnatomy,

    /// <summary>Somebody is in the picture who shouldn't be.</summary>
    [JsonStringEnumMemberName("extra_person")]
    ExtraPerson,
}
