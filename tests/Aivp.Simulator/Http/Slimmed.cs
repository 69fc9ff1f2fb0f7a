using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Http;

/// <summary>A request's body without the files in it: of each only its length stays.</summary>
internal static class Slimmed
{
    private const int MostText = 4000;

    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && value.ToString() is { Length: > MostText } text => $"{text[..24]}… ({text.Length})",
        _ => node?.DeepClone(),
    };
}
