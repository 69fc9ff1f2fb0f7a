using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Fal;

/// <summary>A job in fal's queue.</summary>
internal sealed class FalJob(string id, FalModel model, JsonObject input, string key, long submittedAt)
{
    public string Id { get; } = id;

    public FalModel Model { get; } = model;

    public JsonObject Input { get; } = input;

    /// <summary>Whose job it is: concurrency is counted by key.</summary>
    public string Key { get; } = key;

    public long SubmittedAt { get; } = submittedAt;

    public long StartedAt { get; set; }

    public FalJobStatus Status { get; set; }

    public bool CancelRequested { get; set; }

    public Uri? Webhook { get; init; }

    /// <summary>How a test wants it to turn out; null: well.</summary>
    public Fault? Outcome { get; init; }

    /// <summary>Where its files will be found.</summary>
    public required string Origin { get; init; }

    /// <summary>The result's status and body, made when first asked for.</summary>
    public Lazy<Task<FalResult>>? Result { get; set; }

    public JsonArray Logs { get; } = [];
}
