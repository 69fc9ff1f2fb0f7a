using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Verdicts as the logs keep them, so that a choice can be explained and replayed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PanelVerdict))]
internal sealed partial class VerdictJson : JsonSerializerContext
{
    /// <summary>The whole verdict, every judge's own included.</summary>
    public static JsonNode? Of(PanelVerdict verdict) => JsonSerializer.SerializeToNode(verdict, Default.PanelVerdict);
}
