using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>Checks a model's input as the model itself does: in the result, not when it's submitted.</summary>
internal static class FalInput
{
    /// <summary>What's wrong, in fal's form; empty: nothing.</summary>
    public static JsonArray Check(FalModel model, JsonObject input)
    {
        JsonArray details = [];
        foreach (FalParameter parameter in model.Parameters)
        {
            if (input[parameter.Name] is not JsonNode value)
            {
                if (parameter.Required)
                {
                    details.Add(Detail(parameter.Name, "Field required", "missing", null));
                }

                continue;
            }

            if (!HasType(parameter, value))
            {
                details.Add(Detail(parameter.Name, $"Input should be a valid {parameter.Type}", $"{parameter.Type}_type", value));
            }
            else if (parameter is { Values: JsonArray values, Open: false } && value is JsonValue && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            {
                details.Add(Detail(parameter.Name, $"Input should be {string.Join(" or ", values.Select(one => $"'{one}'"))}", "literal_error", value));
            }
        }

        // A real model ignores what it doesn't know, so a client that sends nonsense only finds out by looking at the picture. Here it's an error.
        foreach ((string name, JsonNode? value) in input)
        {
            if (model.Parameters.All(parameter => parameter.Name != name))
            {
                details.Add(Detail(name, "Extra inputs are not permitted", "extra_forbidden", value));
            }
        }

        return details;
    }

    private static bool HasType(FalParameter parameter, JsonNode value) => parameter.Type switch
    {
        "string" or "url" => value.GetValueKind() is JsonValueKind.String,
        "number" => value.GetValueKind() is JsonValueKind.Number,
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "urls" => value is JsonArray urls && urls.All(url => url?.GetValueKind() is JsonValueKind.String),
        "size" => value.GetValueKind() is JsonValueKind.String || value is JsonObject { Count: 2 } size && size["width"] is not null && size["height"] is not null,
        "array" => value is JsonArray,
        _ => value is JsonObject,
    };

    private static JsonObject Detail(string name, string message, string type, JsonNode? input) => new()
    {
        ["loc"] = new JsonArray("body", name),
        ["msg"] = message,
        ["type"] = type,
        ["url"] = $"https://docs.fal.ai/errors#{type}",
        ["input"] = input?.DeepClone() ?? new JsonObject(),
    };
}
