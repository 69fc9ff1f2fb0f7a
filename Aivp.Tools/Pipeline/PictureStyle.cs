using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>What a film's pictures look like. How alike two faces must be to be one person's depends on it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PictureStyle>))]
public enum PictureStyle
{
    /// <summary>Photographs, and pictures that could be.</summary>
    [JsonStringEnumMemberName("photo")]
    Photographic,

    /// <summary>Drawn, painted, anime.</summary>
    [JsonStringEnumMemberName("illustrated")]
    Illustrated,

    /// <summary>Rendered figures, clay, puppets.</summary>
    [JsonStringEnumMemberName("3d")]
    ThreeD,

    /// <summary>Flat figures with a paper edge, as the animatic artist cuts them out. They're read by their outlines; networks that know people see nobody in them.</summary>
    [JsonStringEnumMemberName("cutout")]
    CutOut,
}
