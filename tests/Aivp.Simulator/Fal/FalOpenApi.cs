using System.Globalization;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>A model's own OpenAPI document.</summary>
internal static class FalOpenApi
{
    private const string References = "#/components/schemas/";

    public static JsonObject Of(FalModel model)
    {
        string name = string.Concat(model.Id.Split('/', '-', '.').Skip(1).Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));
        return new()
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject { ["title"] = $"Queue OpenAPI for {model.Id}", ["version"] = "1.0.0" },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    [$"{name}Input"] = new JsonObject
                    {
                        ["title"] = $"{name}Input",
                        ["type"] = "object",
                        ["properties"] = new JsonObject(model.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)Schema(parameter)))),
                        ["required"] = new JsonArray([.. model.Parameters.Where(parameter => parameter.Required).Select(parameter => JsonValue.Create(parameter.Name))]),
                    },
                    [$"{name}Output"] = new JsonObject
                    {
                        ["title"] = $"{name}Output",
                        ["type"] = "object",
                        ["properties"] = new JsonObject(model.Outputs.Select(output => KeyValuePair.Create(output, (JsonNode?)new JsonObject()))),
                    },
                    ["ImageSize"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject { ["width"] = new JsonObject { ["type"] = "integer" }, ["height"] = new JsonObject { ["type"] = "integer" } },
                    },
                },
            },
            ["paths"] = new JsonObject
            {
                [$"/{model.Id}"] = new JsonObject { ["post"] = new JsonObject { ["requestBody"] = Content($"{name}Input") } },
                [$"/{model.Id}/requests/{{request_id}}"] = new JsonObject
                {
                    ["get"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = Content($"{name}Output") } },
                },
            },
        };
    }

    private static JsonObject Content(string schema) => new()
    {
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = References + schema } } },
    };

    private static JsonObject Schema(FalParameter parameter)
    {
        JsonObject schema = parameter.Type switch
        {
            "size" => new() { ["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = $"{References}ImageSize" }, Choices("string", parameter.Values)) },
            "urls" => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            "array" => new() { ["type"] = "array", ["items"] = new JsonObject() },
            "url" => new() { ["type"] = "string" },
            _ when parameter.Open => new() { ["anyOf"] = new JsonArray(Choices("string", parameter.Values), new JsonObject { ["type"] = "string" }) },
            string type => Choices(type, parameter.Values),
        };
        schema["title"] = parameter.Name;
        if (parameter.Default is not null)
        {
            schema["default"] = parameter.Default.DeepClone();
        }

        return schema;
    }

    private static JsonObject Choices(string type, JsonArray? values)
    {
        JsonObject schema = new() { ["type"] = type };
        if (values is not null)
        {
            schema["enum"] = values.DeepClone();
        }

        return schema;
    }
}
