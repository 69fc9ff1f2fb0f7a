using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers;

/// <summary>Reads what a model takes out of a vendor's JSON schema.</summary>
internal static class SchemaParameters
{
    /// <summary>A parameter as the catalogue has it.</summary>
    /// <param name="document">Where references lead.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="required">The model won't work without it.</param>
    /// <param name="isFile">Whether a text, or a list's texts, are addresses of files: by the parameter's name or one of its ways.</param>
    public static CatalogParameter Read(JsonObject document, string name, JsonObject schema, bool required, Func<string, JsonObject, bool> isFile)
    {
        JsonObject[] ways = [.. (Alternatives(schema) ?? [schema]).Select(way => Resolved(document, way)).OfType<JsonObject>().Where(way => Text(way["type"]) != "null")];
        JsonNode[] values = [.. ways.SelectMany(way => way["enum"] as JsonArray ?? []).OfType<JsonNode>().Select(value => value.DeepClone())];
        JsonObject? limits = ways.FirstOrDefault(way => way["minimum"] is not null || way["maximum"] is not null);
        return new(name, Type(name, ways, isFile))
        {
            Required = required,
            Default = schema["default"]?.DeepClone(),
            Values = values.Length == 0 ? null : values,
            Open = values.Length > 0 && ways.Any(way => way["enum"] is null && Text(way["type"]) == "string"),
            Minimum = limits?["minimum"]?.GetValue<decimal>(),
            Maximum = limits?["maximum"]?.GetValue<decimal>(),
        };
    }

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public static JsonNode? Resolved(JsonObject document, JsonNode? node)
    {
        for (int depth = 0; depth < 8 && node?["$ref"]?.ToString() is string reference; depth++)
        {
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (at, part) => at?[part.Replace("~1", "/", StringComparison.Ordinal)]);
        }

        return node;
    }

    private static ParameterType Type(string name, JsonObject[] ways, Func<string, JsonObject, bool> isFile)
    {
        string[] types = [.. ways.Select(way => Text(way["type"])).OfType<string>()];
        return ways.Any(way => way["properties"]?["width"] is not null && way["properties"]?["height"] is not null) ? ParameterType.Size
            : types.Contains("array") ? ways.Any(way => isFile(name, way["items"] as JsonObject ?? way)) ? ParameterType.Urls : ParameterType.List
            : types.Contains("boolean") ? ParameterType.Truth
            : types.Contains("integer") || types.Contains("number") ? ParameterType.Number
            : types.Contains("string") ? ways.Any(way => isFile(name, way)) ? ParameterType.Url : ParameterType.Text
            : ParameterType.Parts;
    }

    private static IEnumerable<JsonNode?>? Alternatives(JsonObject schema) =>
        schema["anyOf"] as JsonArray ?? schema["oneOf"] as JsonArray ?? (schema["allOf"] is JsonArray { Count: 1 } all ? all : null);

    private static string? Text(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? node.ToString() : null;
}
