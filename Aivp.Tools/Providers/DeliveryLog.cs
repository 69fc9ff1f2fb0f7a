using System.Text.Json.Nodes;

namespace Aivp.Tools.Providers;

/// <summary>Facts for a candidate's log; those that aren't known aren't named.</summary>
internal static class DeliveryLog
{
    public static void Add(JsonObject log, string name, JsonNode? value)
    {
        if (value is not null)
        {
            log[name] = value;
        }
    }

    public static void Add(JsonObject log, string name, IReadOnlyList<string>? values) =>
        Add(log, name, values is { Count: > 0 } ? new JsonArray([.. values.Select(value => JsonValue.Create(value))]) : null);
}
