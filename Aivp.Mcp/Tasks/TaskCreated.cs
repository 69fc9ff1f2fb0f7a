using System.Text.Json.Serialization;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tasks;

/// <summary>Answers a tool's call in its result's place: the work goes on as a task.</summary>
/// <param name="taskId">The run's id.</param>
/// <param name="status">How far it is.</param>
/// <param name="statusMessage">What it did last.</param>
/// <param name="createdAt">When it was asked for, ISO 8601.</param>
/// <param name="lastUpdatedAt">When it last moved.</param>
internal sealed class TaskCreated(string taskId, string status, string statusMessage, string createdAt, string lastUpdatedAt) : Result
{
    [JsonPropertyName("taskId")]
    public string TaskId { get; } = taskId;

    [JsonPropertyName("status")]
    public string Status { get; } = status;

    [JsonPropertyName("statusMessage")]
    public string StatusMessage { get; } = statusMessage;

    [JsonPropertyName("createdAt")]
    public string CreatedAt { get; } = createdAt;

    [JsonPropertyName("lastUpdatedAt")]
    public string LastUpdatedAt { get; } = lastUpdatedAt;

    /// <summary>None: it's kept as long as its file is.</summary>
    [JsonPropertyName("ttlMs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? TtlMs { get; }

    [JsonPropertyName("pollIntervalMs")]
    public int PollIntervalMs { get; } = TaskText.PollMs;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TaskCreated))]
internal sealed partial class TaskJson : JsonSerializerContext;
