using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>
/// Finds and fills <c>{{name}}</c> in a workflow. A text that's nothing but a placeholder becomes the value itself, number, list or text; within a longer
/// text it's written in. <c>{{name/4}}</c> divides a number.
/// </summary>
internal static partial class ComfyPlaceholders
{
    /// <summary>The names in a node, each once.</summary>
    public static IEnumerable<string> In(JsonNode? node) => (node switch
    {
        JsonObject parts => parts.SelectMany(part => In(part.Value)),
        JsonArray list => list.SelectMany(In),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Placeholder().Matches(value.ToString()).Select(match => match.Groups["name"].Value),
        _ => [],
    }).Distinct();

    /// <summary>The node with every placeholder filled.</summary>
    /// <param name="node">What to fill.</param>
    /// <param name="value">What stands for a name.</param>
    public static JsonNode? Fill(JsonNode? node, Func<string, JsonNode> value) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Fill(part.Value, value)))),
        JsonArray list => new JsonArray([.. list.Select(item => Fill(item, value))]),
        JsonValue text when text.GetValueKind() is JsonValueKind.String => FillText(text.ToString(), value),
        null => null,
        _ => node.DeepClone(),
    };

    private static JsonNode FillText(string text, Func<string, JsonNode> value) =>
        Placeholder().Match(text) is { Success: true } whole && whole.Length == text.Length
            ? Of(whole, value)
            : JsonValue.Create(Placeholder().Replace(text, match => Of(match, value).ToString()));

    private static JsonNode Of(Match match, Func<string, JsonNode> value)
    {
        JsonNode filled = value(match.Groups["name"].Value).DeepClone();
        return match.Groups["by"].Value is { Length: > 0 } by
            ? JsonValue.Create(double.Parse(filled.ToString(), CultureInfo.InvariantCulture) / double.Parse(by, CultureInfo.InvariantCulture))
            : filled;
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z_][\w.]*)\s*(?:/\s*(?<by>\d+))?\s*\}\}")]
    private static partial Regex Placeholder();
}
