using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>What a parameter's value is on the wire.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParameterType>))]
internal enum ParameterType
{
    /// <summary>Text.</summary>
    [JsonStringEnumMemberName("string")]
    Text,

    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>True or false.</summary>
    [JsonStringEnumMemberName("boolean")]
    Truth,

    /// <summary>The address of one file.</summary>
    [JsonStringEnumMemberName("url")]
    Url,

    /// <summary>Addresses of files.</summary>
    [JsonStringEnumMemberName("urls")]
    Urls,

    /// <summary>A size by name, or <c>{"width":…,"height":…}</c>.</summary>
    [JsonStringEnumMemberName("size")]
    Size,

    /// <summary>A list of something else.</summary>
    [JsonStringEnumMemberName("array")]
    List,

    /// <summary>Something with parts.</summary>
    [JsonStringEnumMemberName("object")]
    Parts,
}
