using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>Makes of a model's arguments what it most likely meant: other names for the same, numbers as text, one where a list is wanted. What stays wrong the skill refuses, with a message.</summary>
internal static class ArgumentRepair
{
    private static readonly string[] s_wrappings = ["arguments", "parameters", "args", "input", "params", "kwargs"];

    /// <summary>Repairs arguments by a skill's schema.</summary>
    public static AIFunctionArguments Of(JsonElement schema, IDictionary<string, object?>? given)
    {
        JsonObject properties = schema.TryGetProperty("properties", out JsonElement known) ? JsonNode.Parse(known.GetRawText())!.AsObject() : [];
        IDictionary<string, object?> arguments = Unwrapped(given ?? new Dictionary<string, object?>(), properties);
        AIFunctionArguments repaired = [];
        foreach ((string name, object? value) in arguments)
        {
            string meant = Meant(name, properties, arguments);
            JsonNode? node = Node(value);
            if (properties[meant] is not JsonObject property)
            {
                // The skill says what it has.
                repaired[meant] = Element(node);
            }
            else if (!(node is null || (node is JsonValue text && text.TryGetValue(out string? word) && word.Trim() is "null" or "None")) || IsRequired(schema, meant))
            {
                repaired[meant] = Element(Fitting(node, property));
            }
        }

        return repaired;
    }

    private static IDictionary<string, object?> Unwrapped(IDictionary<string, object?> given, JsonObject properties) =>
        given.Count == 1 && given.First() is { } only && s_wrappings.Contains(only.Key) && !properties.ContainsKey(only.Key) && Opened(Node(only.Value)) is { } inner
            ? inner.ToDictionary(one => one.Key, one => (object?)one.Value?.DeepClone())
            : given;

    // camelCase, spaces, a letter off: as long as there's only one thing it can be, and that isn't given too.
    private static string Meant(string name, JsonObject properties, IDictionary<string, object?> given)
    {
        if (properties.ContainsKey(name))
        {
            return name;
        }

        string[] free = [.. properties.Select(property => property.Key).Where(key => !given.ContainsKey(key))];
        return free.FirstOrDefault(key => Letters(key) == Letters(name)) ?? NearestName.Of(name, free) ?? name;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static JsonNode? Fitting(JsonNode? node, JsonObject property)
    {
        string? type = property["type"] is JsonArray types ? types.Select(one => one?.ToString()).FirstOrDefault(one => one != "null") : property["type"]?.ToString();
        string? text = node is JsonValue value && value.TryGetValue(out string? said) ? said.Trim() : null;
        switch (type)
        {
            case "array" when node is not JsonArray:
                return text is not null && text.StartsWith('[') && Parsed(text) is JsonArray list ? list
                    : text is not null && text.Contains(", ", StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal) ? new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries).Select(one => (JsonNode?)one)])
                    : node is null ? null
                    : new JsonArray(node.DeepClone());
            case "object" when text is not null:
                return Parsed(text) is JsonObject members ? members : node;
            case "string" when node is JsonArray { Count: > 0 } items && items.All(item => item is JsonValue):
                return string.Join(',', items.Select(item => item!.ToString()));
            case "string" when node is JsonValue and not null && text is null:
                return node.ToString();
            case "integer" when Number(node, text) is { } number && number == Math.Truncate(number):
                return JsonValue.Create((long)number);
            case "number" when Number(node, text) is { } amount:
                return JsonValue.Create(amount);
            case "boolean" when (text ?? node?.ToString())?.ToLowerInvariant() is { } word:
                return word is "true" or "yes" or "1" or "on" ? true : word is "false" or "no" or "0" or "off" ? false : node;
            default:
                return text is not null && property["enum"] is JsonArray names
                    && names.Select(one => one?.ToString()).FirstOrDefault(one => Letters(one ?? "") == Letters(text)) is { } exact ? exact : node;
        }
    }

    private static decimal? Number(JsonNode? node, string? text)
    {
        string? word = text?.TrimStart('$').TrimEnd('%', 's') ?? node?.ToJsonString();
        return decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    private static bool IsRequired(JsonElement schema, string name) =>
        schema.TryGetProperty("required", out JsonElement required) && required.EnumerateArray().Any(one => one.GetString() == name);

    private static JsonObject? Opened(JsonNode? node) =>
        node as JsonObject ?? (node is JsonValue value && value.TryGetValue(out string? text) ? Parsed(text) as JsonObject : null);

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        string text => JsonValue.Create(text),
        _ => JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())),
    };

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonDocument.Parse(node.ToJsonString()).RootElement.Clone();
}
