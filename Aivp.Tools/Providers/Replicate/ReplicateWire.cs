using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>A wish for a prediction. The version is missing where the address names the model.</summary>
internal sealed record ReplicateWish(JsonObject Input)
{
    public string? Version { get; init; }
}

/// <summary>A prediction.</summary>
internal sealed record ReplicatePrediction(string Id, ReplicateStatus Status)
{
    public JsonNode? Output { get; init; }

    public JsonNode? Error { get; init; }

    public string? Logs { get; init; }

    public bool DataRemoved { get; init; }

    public ReplicateMetrics? Metrics { get; init; }
}

/// <summary>What a prediction took.</summary>
internal sealed record ReplicateMetrics
{
    public double? PredictTime { get; init; }
}

/// <summary>Where a prediction is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplicateStatus>))]
internal enum ReplicateStatus
{
    [JsonStringEnumMemberName("starting")]
    Starting,

    [JsonStringEnumMemberName("processing")]
    Processing,

    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("canceled")]
    Canceled,

    [JsonStringEnumMemberName("aborted")]
    Aborted,
}

/// <summary>A file that was uploaded.</summary>
internal sealed record ReplicateFile(string Id, ReplicateFileUrls Urls)
{
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Where it is.</summary>
internal sealed record ReplicateFileUrls(Uri Get);

/// <summary>A model.</summary>
internal sealed record ReplicateModel(string Owner, string Name)
{
    public string? Description { get; init; }

    public ReplicateVersion? LatestVersion { get; init; }
}

/// <summary>A model's version, with the document that says what it takes.</summary>
internal sealed record ReplicateVersion(string Id)
{
    public JsonObject? OpenapiSchema { get; init; }
}

/// <summary>What a search finds.</summary>
internal sealed record ReplicateFound(IReadOnlyList<ReplicateHit> Models);

/// <summary>A model in it.</summary>
internal sealed record ReplicateHit(ReplicateModel Model);

/// <summary>What is needed to collect a prediction in another process, beside its id.</summary>
internal sealed record ReplicateTicket
{
    /// <summary>What was asked for and couldn't be sent, for the log.</summary>
    public IReadOnlyList<string>? NotSent { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReplicateWish))]
[JsonSerializable(typeof(ReplicatePrediction))]
[JsonSerializable(typeof(ReplicateFile))]
[JsonSerializable(typeof(ReplicateModel))]
[JsonSerializable(typeof(ReplicateFound))]
[JsonSerializable(typeof(ReplicateTicket))]
internal sealed partial class ReplicateJson : JsonSerializerContext;
