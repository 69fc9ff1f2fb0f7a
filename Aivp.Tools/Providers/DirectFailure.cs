using System.Text.Json.Serialization;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>Why an answer had no picture in it.</summary>
/// <param name="Failure">What the caller can do.</param>
/// <param name="Message">In words.</param>
/// <param name="CostUsd">What it costs all the same; null: nobody says.</param>
internal sealed record DirectFailure(ProviderFailure Failure, string Message, decimal? CostUsd);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DirectFailure))]
internal sealed partial class DirectJson : JsonSerializerContext;
