using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>A film's finish as its log keeps it, so that a later production puts it together in the same way.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AssembleOptions))]
internal sealed partial class FinishJson : JsonSerializerContext
{
    public static JsonNode Of(AssembleOptions options) => JsonSerializer.SerializeToNode(options, Default.AssembleOptions)!;

    /// <summary>The finish that a log keeps; the usual one where it keeps none that can be read.</summary>
    public static AssembleOptions Read(JsonNode? finish)
    {
        try
        {
            return finish?.Deserialize(Default.AssembleOptions) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
