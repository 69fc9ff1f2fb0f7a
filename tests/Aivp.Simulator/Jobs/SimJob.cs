using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Jobs;

/// <summary>A job at a vendor.</summary>
internal sealed class SimJob(string id, string model, JsonObject input, long submittedAt)
{
    public string Id { get; } = id;

    public string Model { get; } = model;

    public JsonObject Input { get; } = input;

    public long SubmittedAt { get; } = submittedAt;

    public SimJobState State { get; set; }

    /// <summary>How a test wants it to turn out; null: well.</summary>
    public Fault? Outcome { get; init; }

    /// <summary>Who wants to know when it's finished.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>Where its files will be found. Ends with a slash.</summary>
    public required string Origin { get; init; }

    /// <summary>What it makes, made when first asked for.</summary>
    public required Lazy<Task<JsonNode?>> Result { get; init; }
}
