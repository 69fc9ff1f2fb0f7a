using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>What a model said, as the ledger's store keeps it.</summary>
/// <param name="Text">Its words. Empty: it said nothing.</param>
/// <param name="Finish">Why it stopped, as it calls that, for example <c>stop</c>, <c>length</c> or <c>content_filter</c>; empty where it doesn't say.</param>
/// <param name="InputTokens">As billed; null where it doesn't say.</param>
/// <param name="OutputTokens">As billed; null where it doesn't say.</param>
internal sealed record VisionAnswer(string Text, string Finish, long? InputTokens, long? OutputTokens);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(VisionAnswer))]
[JsonSerializable(typeof(RubricAnswer))]
[JsonSerializable(typeof(IdentityAnswer))]
[JsonSerializable(typeof(PairAnswer))]
internal sealed partial class VlmJson : JsonSerializerContext;
