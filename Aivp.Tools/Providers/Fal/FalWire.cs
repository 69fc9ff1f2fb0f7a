using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Fal;

/// <summary>What the queue answers to a submission.</summary>
internal sealed record FalQueued(string? RequestId, Uri? StatusUrl, Uri? ResponseUrl, Uri? CancelUrl);

/// <summary>What the queue says of a job.</summary>
internal sealed record FalStatus(FalState Status, int? QueuePosition, IReadOnlyList<FalLogLine>? Logs);

/// <summary>A line of what the job's runner prints.</summary>
internal sealed record FalLogLine(string? Message);

/// <summary>The only states there are; a job that failed is completed, too.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FalState>))]
internal enum FalState
{
    [JsonStringEnumMemberName("IN_QUEUE")]
    InQueue,

    [JsonStringEnumMemberName("IN_PROGRESS")]
    InProgress,

    [JsonStringEnumMemberName("COMPLETED")]
    Completed,
}

/// <summary>What is needed to collect a job in another process.</summary>
internal sealed record FalTicket(string RequestId, Uri StatusUrl, Uri ResponseUrl, Uri CancelUrl)
{
    /// <summary>What was asked for and couldn't be sent, for the log.</summary>
    public IReadOnlyList<string>? NotSent { get; init; }
}

/// <summary>A file that a model made.</summary>
internal sealed record FalFile(string? Url, string? ContentType, int? Width, int? Height);

/// <summary>What the storage answers to the wish to upload.</summary>
internal sealed record FalUpload(Uri UploadUrl, Uri FileUrl);

/// <summary>A part that was uploaded.</summary>
internal sealed record FalPart(
    [property: JsonPropertyName("partNumber")] int PartNumber,
    [property: JsonPropertyName("etag")] string Etag);

/// <summary>The parts of an upload.</summary>
internal sealed record FalParts(IReadOnlyList<FalPart> Parts);

/// <summary>A wish to upload.</summary>
internal sealed record FalUploadWish(string ContentType, string FileName);

/// <summary>How long an upload is kept.</summary>
internal sealed record FalLifecycle(long ExpirationDurationSeconds);

/// <summary>Prices.</summary>
internal sealed record FalPrices(IReadOnlyList<FalPrice> Prices);

/// <summary>A model's price.</summary>
internal sealed record FalPrice(string EndpointId, decimal UnitPrice, string Unit, string Currency);

/// <summary>A page of models.</summary>
internal sealed record FalModels(IReadOnlyList<FalModel> Models, string? NextCursor);

/// <summary>A model.</summary>
internal sealed record FalModel(string EndpointId, FalMetadata? Metadata, System.Text.Json.Nodes.JsonObject? Openapi);

/// <summary>What a model is for.</summary>
internal sealed record FalMetadata(string? DisplayName, string? Category, string? Description, string? Status);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FalQueued))]
[JsonSerializable(typeof(FalStatus))]
[JsonSerializable(typeof(FalTicket))]
[JsonSerializable(typeof(FalFile))]
[JsonSerializable(typeof(FalUpload))]
[JsonSerializable(typeof(FalUploadWish))]
[JsonSerializable(typeof(FalPart))]
[JsonSerializable(typeof(FalParts))]
[JsonSerializable(typeof(FalLifecycle))]
[JsonSerializable(typeof(FalPrices))]
[JsonSerializable(typeof(FalModels))]
internal sealed partial class FalJson : JsonSerializerContext;
