using System.Text.Json.Serialization;

namespace Aivp.Tools.Jobs;

/// <summary>What sort of file a job makes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResultKind>))]
public enum ResultKind
{
    /// <summary>A still picture.</summary>
    [JsonStringEnumMemberName("picture")]
    Picture,

    /// <summary>A clip.</summary>
    [JsonStringEnumMemberName("clip")]
    Clip,

    /// <summary>Sound.</summary>
    [JsonStringEnumMemberName("sound")]
    Sound,

    /// <summary>JSON, as a judge answers.</summary>
    [JsonStringEnumMemberName("json")]
    Json,
}
