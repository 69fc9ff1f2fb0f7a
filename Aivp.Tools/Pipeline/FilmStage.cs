using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>The stages of a production, in order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FilmStage>))]
public enum FilmStage
{
    /// <summary>Turnaround sheets, portraits and backgrounds.</summary>
    [JsonStringEnumMemberName("references")]
    References,

    /// <summary>Candidates made, judged and chosen.</summary>
    [JsonStringEnumMemberName("keyframes")]
    Keyframes,

    /// <summary>Keyframes animated.</summary>
    [JsonStringEnumMemberName("clips")]
    Clips,

    /// <summary>Clips joined.</summary>
    [JsonStringEnumMemberName("film")]
    Film,
}
