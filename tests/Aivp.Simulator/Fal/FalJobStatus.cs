using System.Text.Json.Serialization;

namespace Aivp.Simulator.Fal;

/// <summary>The only three states fal has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FalJobStatus>))]
internal enum FalJobStatus
{
    [JsonStringEnumMemberName("IN_QUEUE")]
    InQueue,

    [JsonStringEnumMemberName("IN_PROGRESS")]
    InProgress,

    [JsonStringEnumMemberName("COMPLETED")]
    Completed,
}
