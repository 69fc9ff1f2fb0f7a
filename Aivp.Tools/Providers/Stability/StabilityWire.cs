using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Stability;

/// <summary>A picture; <c>result</c> where it was waited for.</summary>
internal sealed record StabilityPicture
{
    public string? Image { get; init; }

    public string? Result { get; init; }

    public string? FinishReason { get; init; }

    public long? Seed { get; init; }

    /// <summary>A job to be waited for has this and nothing else.</summary>
    public string? Id { get; init; }

    /// <summary>The picture's bytes in base64, wherever they are.</summary>
    [JsonIgnore]
    public string? Bytes => Image ?? Result;

    /// <summary>The safety filter has blurred it.</summary>
    [JsonIgnore]
    public bool IsFiltered => FinishReason == "CONTENT_FILTERED";
}

/// <summary>What is needed to collect a job in another process, beside its id.</summary>
internal sealed record StabilityTicket
{
    /// <summary>It came back blurred, and there's nothing to collect.</summary>
    public bool Filtered { get; init; }

    /// <summary>What was asked for and couldn't be sent, for the log.</summary>
    public IReadOnlyList<string>? NotSent { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StabilityPicture))]
[JsonSerializable(typeof(StabilityTicket))]
internal sealed partial class StabilityJson : JsonSerializerContext;
