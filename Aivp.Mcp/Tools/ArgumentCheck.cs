using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Mcp.Tools;

/// <summary>Holds a call's arguments against the tool's schema; nobody else does. Numbers and truth as text are taken: some models write them so.</summary>
internal static class ArgumentCheck
{
    /// <exception cref="SkillArgumentException">Says which argument is wrong and what is right.</exception>
    public static void Check(string tool, JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        JsonElement properties = schema.GetProperty("properties");
        foreach ((string name, JsonElement value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (!properties.TryGetProperty(name, out JsonElement property))
            {
                string[] known = [.. properties.EnumerateObject().Select(one => one.Name)];
                throw new SkillArgumentException(name, known.Length == 0 ? $"{tool} has no arguments." : $"{tool} has no such argument; {NearestName.Hint(name, known)}");
            }

            if (value.ValueKind is not JsonValueKind.Null && Wrong(property, value) is string wrong)
            {
                throw new SkillArgumentException(name, $"{wrong}; {Short(value)} was given.");
            }
        }

        if (schema.TryGetProperty("required", out JsonElement required)
            && required.EnumerateArray().Select(one => one.GetString()!).FirstOrDefault(name => arguments?.ContainsKey(name) is not true) is string missing)
        {
            throw new SkillArgumentException(missing, $"{tool} needs it. {Description(properties.GetProperty(missing))}");
        }
    }

    /// <summary>What a value should be and isn't; null: it's right.</summary>
    private static string? Wrong(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("enum", out JsonElement values) && !values.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText()))
        {
            return $"it must be one of {string.Join(", ", values.EnumerateArray().Select(one => one.ToString()))}";
        }

        string? type = schema.TryGetProperty("type", out JsonElement wanted) && wanted.ValueKind is JsonValueKind.String ? wanted.GetString() : null;
        double? number = value.ValueKind is JsonValueKind.Number ? value.GetDouble()
            : value.ValueKind is JsonValueKind.String && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed
            : null;
        switch (type)
        {
            case "integer" when number is null || number != Math.Floor(number.Value):
                return "it must be a whole number";
            case "number" when number is null:
                return "it must be a number";
            case "boolean" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) && !(value.ValueKind is JsonValueKind.String && bool.TryParse(value.GetString(), out _)):
                return "it must be true or false";
            case "string" when value.ValueKind is not JsonValueKind.String:
                return "it must be a text";
            case "object" when value.ValueKind is not JsonValueKind.Object:
                return "it must be an object";
            case "array" when value.ValueKind is not JsonValueKind.Array:
                return "it must be a list";
            case "array" when schema.TryGetProperty("items", out JsonElement items):
                return value.EnumerateArray().Select(item => Wrong(items, item)).FirstOrDefault(wrong => wrong is not null) is string inner ? $"in the list, {inner}" : null;
        }

        return number is null ? null
            : schema.TryGetProperty("minimum", out JsonElement least) && number < least.GetDouble() ? $"it must be at least {least}"
            : schema.TryGetProperty("maximum", out JsonElement most) && number > most.GetDouble() ? $"it must be at most {most}"
            : null;
    }

    private static string Description(JsonElement property) => property.TryGetProperty("description", out JsonElement text) ? text.GetString()! : "";

    private static string Short(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= 40 ? text : $"{text[..40]}…";
    }
}
