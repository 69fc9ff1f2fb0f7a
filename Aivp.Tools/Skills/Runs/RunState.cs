using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills.Runs;

/// <summary>How far a run is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunState>))]
internal enum RunState
{
    /// <summary>A process works on it; or did, and was killed.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Its result is there.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It failed; its error says what to do.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Somebody stopped it.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
