using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>Turns what a user wrote for a model's parameter into what the model wants.</summary>
internal static class ParameterValue
{
    /// <summary>The value as it's sent.</summary>
    /// <exception cref="SkillArgumentException">It isn't one that the parameter takes; says which are.</exception>
    public static JsonNode Parse(ModelCard card, ModelParameter parameter, string text)
    {
        JsonNode? value = parameter.Type switch
        {
            ParameterType.Number => Number(text),
            ParameterType.Truth => bool.TryParse(text, out bool truth) ? JsonValue.Create(truth) : null,
            ParameterType.Size => SizeChoice.Parse(text) is PixelSize size && !IsAmong(parameter, text)
                ? new JsonObject { ["width"] = size.Width, ["height"] = size.Height }
                : JsonValue.Create(text),
            ParameterType.Urls => Json(text) as JsonArray ?? new JsonArray(JsonValue.Create(text)),
            ParameterType.List => Json(text) as JsonArray ?? new JsonArray(JsonValue.Create(text)),
            ParameterType.Parts => Json(text) as JsonObject,
            _ => JsonValue.Create(text),
        };
        if (value is null)
        {
            throw Wrong(card, parameter, text, parameter.Type switch
            {
                ParameterType.Number => "a number",
                ParameterType.Truth => "true or false",
                _ => "a JSON object",
            });
        }

        if (parameter is { Values: { } values, Open: false } && value is JsonValue && !IsAmong(parameter, text))
        {
            throw Wrong(card, parameter, text, NearestName.Hint(text, [.. values.Select(one => one.ToString())]));
        }

        if (value is JsonValue number && parameter.Type is ParameterType.Number && decimal.Parse(number.ToString(), CultureInfo.InvariantCulture) is decimal given
            && (given < parameter.Minimum || given > parameter.Maximum))
        {
            throw Wrong(card, parameter, text, string.Create(CultureInfo.InvariantCulture, $"it takes {parameter.Minimum} to {parameter.Maximum}."));
        }

        return value;
    }

    private static bool IsAmong(ModelParameter parameter, string text) => parameter.Values?.Any(value => value.ToString() == text) is true;

    private static JsonValue? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? JsonValue.Create(whole)
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? JsonValue.Create(number)
        : null;

    private static JsonNode? Json(string text)
    {
        try
        {
            return text.AsSpan().TrimStart() is ['[' or '{', ..] ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SkillArgumentException Wrong(ModelCard card, ModelParameter parameter, string text, string right) =>
        new("param", $"{card.Id}: {parameter.Name}={text} won't do: {right}");
}
