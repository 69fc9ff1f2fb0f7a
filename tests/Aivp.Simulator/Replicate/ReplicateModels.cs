using System.Text.Json.Nodes;
using Aivp.Simulator.Catalog;

namespace Aivp.Simulator.Replicate;

/// <summary>Models as Replicate describes them: what they take is a JSON schema in their latest version.</summary>
internal static class ReplicateModels
{
    public static JsonObject Describe(CatalogModel model)
    {
        string[] id = model.Id.Split('/');
        JsonObject properties = [];
        int order = 0;
        foreach (CatalogParameter parameter in model.Parameters)
        {
            JsonObject schema = Schema(parameter);
            schema["x-order"] = order++;
            properties[parameter.Name] = schema;
        }

        JsonObject input = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. model.Parameters.Where(parameter => parameter.Required).Select(parameter => JsonValue.Create(parameter.Name))]),
        };
        return new()
        {
            ["url"] = $"https://replicate.com/{model.Id}",
            ["owner"] = id[0],
            ["name"] = id[1],
            ["description"] = $"Simulated {id[1]}",
            ["visibility"] = "public",
            ["run_count"] = 1,
            ["latest_version"] = new JsonObject
            {
                ["id"] = new string('a', 64),
                ["openapi_schema"] = new JsonObject { ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Input"] = input } } },
            },
        };
    }

    public static JsonObject Search(IEnumerable<CatalogModel> models, string query) => new()
    {
        ["query"] = query,
        ["models"] = new JsonArray([.. models.Where(model => model.Id.Contains(query, StringComparison.OrdinalIgnoreCase)).Select(model => new JsonObject { ["model"] = Describe(model), ["metadata"] = new JsonObject() })]),
        ["collections"] = new JsonArray(),
        ["pages"] = new JsonArray(),
    };

    private static JsonObject Schema(CatalogParameter parameter)
    {
        JsonObject schema = parameter.Type switch
        {
            "url" => new() { ["type"] = "string", ["format"] = "uri" },
            "urls" => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["format"] = "uri" } },
            "array" => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            string type => new() { ["type"] = type },
        };
        if (parameter.Values is not null)
        {
            schema["enum"] = parameter.Values.DeepClone();
        }

        if (parameter.Default is not null)
        {
            schema["default"] = parameter.Default.DeepClone();
        }

        if (parameter.Minimum is decimal minimum)
        {
            (schema["minimum"], schema["maximum"]) = (minimum, parameter.Maximum);
        }

        return schema;
    }
}
