using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>What a submission answers; which part is there depends on what was asked for.</summary>
internal sealed record LeonardoTaken
{
    [JsonPropertyName("sdGenerationJob")]
    public LeonardoJob? Picture { get; init; }

    [JsonPropertyName("motionVideoGenerationJob")]
    public LeonardoJob? Clip { get; init; }

    [JsonPropertyName("universalUpscaler")]
    public LeonardoJob? Upscale { get; init; }
}

/// <summary>A job that was taken.</summary>
internal sealed record LeonardoJob
{
    [JsonPropertyName("generationId")]
    public string? GenerationId { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("cost")]
    public LeonardoCost? Cost { get; init; }
}

/// <summary>What it costs, in dollars or in the account's own units.</summary>
internal sealed record LeonardoCost(
    [property: JsonPropertyName("amount")] string Amount,
    [property: JsonPropertyName("unit")] string Unit)
{
    /// <summary>In dollars; null: in units whose price only the account knows.</summary>
    [JsonIgnore]
    public decimal? Usd => Unit == "DOLLARS" && decimal.TryParse(Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd) ? usd : null;
}

/// <summary>A generation, if there's one of that id.</summary>
internal sealed record LeonardoFound([property: JsonPropertyName("generations_by_pk")] LeonardoGeneration? Generation);

/// <summary>A generation.</summary>
internal sealed record LeonardoGeneration([property: JsonPropertyName("status")] LeonardoState Status)
{
    [JsonPropertyName("generated_images")]
    public IReadOnlyList<LeonardoImage>? Images { get; init; }

    [JsonPropertyName("seed")]
    public long? Seed { get; init; }
}

/// <summary>A picture or clip of it.</summary>
internal sealed record LeonardoImage
{
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonPropertyName("motionMP4URL")]
    public string? ClipUrl { get; init; }

    [JsonPropertyName("nsfw")]
    public bool? Nsfw { get; init; }
}

/// <summary>Enlargements of an id.</summary>
internal sealed record LeonardoVariations([property: JsonPropertyName("generated_image_variation_generic")] IReadOnlyList<LeonardoVariation> Variations);

/// <summary>An enlargement.</summary>
internal sealed record LeonardoVariation([property: JsonPropertyName("status")] LeonardoState Status)
{
    [JsonPropertyName("url")]
    public string? Url { get; init; }
}

/// <summary>Where a job is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeonardoState>))]
internal enum LeonardoState
{
    [JsonStringEnumMemberName("PENDING")]
    Pending,

    [JsonStringEnumMemberName("COMPLETE")]
    Complete,

    [JsonStringEnumMemberName("FAILED")]
    Failed,
}

/// <summary>Where a picture is to be uploaded.</summary>
internal sealed record LeonardoSlot([property: JsonPropertyName("uploadInitImage")] LeonardoUpload Upload);

/// <summary>The place, and what is to be sent along.</summary>
internal sealed record LeonardoUpload(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("url")] Uri Url,
    [property: JsonPropertyName("fields")] string Fields);

/// <summary>What is needed to collect a job in another process, beside its id.</summary>
internal sealed record LeonardoTicket([property: JsonPropertyName("kind")] LeonardoKind Kind)
{
    [JsonPropertyName("cost_usd")]
    public decimal? CostUsd { get; init; }

    [JsonPropertyName("credits")]
    public string? Credits { get; init; }

    [JsonPropertyName("not_sent")]
    public IReadOnlyList<string>? NotSent { get; init; }
}

/// <summary>What sort of job it is: each is asked for at a place of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeonardoKind>))]
internal enum LeonardoKind
{
    Picture,
    Clip,
    Upscale,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LeonardoTaken))]
[JsonSerializable(typeof(LeonardoFound))]
[JsonSerializable(typeof(LeonardoVariations))]
[JsonSerializable(typeof(LeonardoSlot))]
[JsonSerializable(typeof(LeonardoTicket))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LeonardoJson : JsonSerializerContext;
