using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>What can be said of a figure and the character it's meant to be.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Likeness>))]
public enum Likeness
{
    /// <summary>The same: among different ones, one pair in a hundred is as alike.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    /// <summary>Different: of pictures of the same, one pair in fifty is as unlike.</summary>
    [JsonStringEnumMemberName("different")]
    Different,

    /// <summary>It can't be known from the picture, or lies between the two.</summary>
    [JsonStringEnumMemberName("unsure")]
    Unsure,
}
