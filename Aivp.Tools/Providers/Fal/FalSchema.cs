using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Reads what a model takes and makes out of its OpenAPI document.</summary>
internal static class FalSchema
{
    /// <summary>The input's schema with its references followed; null: the document has none.</summary>
    public static JsonObject? InputOf(JsonObject openApi, string id) =>
        Resolved(openApi, openApi["paths"]?[$"/{id}"]?["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]) as JsonObject;

    /// <summary>A model as the catalogue has it; null: the document says too little.</summary>
    public static CatalogModel? Read(FalModel model, Price? price)
    {
        if (model.Openapi is not { } openApi || InputOf(openApi, model.EndpointId)?["properties"] is not JsonObject properties)
        {
            return null;
        }

        HashSet<string> required = [.. (InputOf(openApi, model.EndpointId)!["required"] as JsonArray)?.Select(name => name!.ToString()) ?? []];
        CatalogParameter[] parameters =
        [
            .. properties.Where(property => property.Value is JsonObject)
                .Select(property => Parameter(openApi, property.Key, property.Value!.AsObject(), required.Contains(property.Key))),
        ];
        JsonNode? output = Resolved(
            openApi,
            openApi["paths"]?[$"/{model.EndpointId}/requests/{{request_id}}"]?["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"]);
        string[] outputs = [.. (output?["properties"] as JsonObject)?.Select(property => property.Key) ?? []];
        return new(model.EndpointId, Tasks(model.Metadata?.Category ?? "", parameters), parameters, outputs) { Price = price };
    }

    private static CatalogParameter Parameter(JsonObject openApi, string name, JsonObject schema, bool required)
    {
        JsonObject[] ways = [.. (Alternatives(schema) ?? [schema]).Select(way => Resolved(openApi, way)).OfType<JsonObject>().Where(way => Text(way["type"]) != "null")];
        JsonNode[] values = [.. ways.SelectMany(way => way["enum"] as JsonArray ?? []).OfType<JsonNode>().Select(value => value.DeepClone())];
        JsonObject? limits = ways.FirstOrDefault(way => way["minimum"] is not null || way["maximum"] is not null);
        return new(name, Type(name, ways))
        {
            Required = required,
            Default = schema["default"]?.DeepClone(),
            Values = values.Length == 0 ? null : values,
            Open = values.Length > 0 && ways.Any(way => way["enum"] is null && Text(way["type"]) == "string"),
            Minimum = limits?["minimum"]?.GetValue<decimal>(),
            Maximum = limits?["maximum"]?.GetValue<decimal>(),
        };
    }

    private static ParameterType Type(string name, JsonObject[] ways)
    {
        string[] types = [.. ways.Select(way => Text(way["type"])).OfType<string>()];
        return ways.Any(way => way["properties"]?["width"] is not null && way["properties"]?["height"] is not null) ? ParameterType.Size
            : types.Contains("array") ? name.EndsWith("_urls", StringComparison.Ordinal) ? ParameterType.Urls : ParameterType.List
            : types.Contains("boolean") ? ParameterType.Truth
            : types.Contains("integer") || types.Contains("number") ? ParameterType.Number
            : types.Contains("string") ? name.EndsWith("_url", StringComparison.Ordinal) ? ParameterType.Url : ParameterType.Text
            : ParameterType.Parts;
    }

    private static ModelTask[] Tasks(string category, CatalogParameter[] parameters)
    {
        bool Has(params string[] names) => parameters.Any(parameter => names.Contains(parameter.Name));
        bool hasMask = Has("mask_url", "mask_image_url");
        return category switch
        {
            "text-to-image" => [ModelTask.TextToImage],
            "image-to-image" when Has("upscale_factor", "scale_factor") => [ModelTask.UpscaleImage],
            "image-to-image" when hasMask && parameters.Any(parameter => parameter.Required && parameter.Name.StartsWith("mask", StringComparison.Ordinal)) => [ModelTask.Inpaint],
            "image-to-image" => hasMask ? [ModelTask.EditImage, ModelTask.Inpaint] : [ModelTask.EditImage],
            "text-to-video" => [ModelTask.TextToVideo],
            "image-to-video" when Has("first_frame_url") => [ModelTask.FirstLastFrame],
            "image-to-video" when !Has("image_url", "start_image_url") => [ModelTask.ReferenceToVideo],
            "image-to-video" => Has("end_image_url", "tail_image_url", "last_frame_url") ? [ModelTask.ImageToVideo, ModelTask.FirstLastFrame] : [ModelTask.ImageToVideo],
            "video-to-video" when Has("upscale_factor") => [ModelTask.UpscaleVideo],
            "video-to-video" when Has("audio_url") => [ModelTask.LipSync],
            "video-to-video" => [ModelTask.VideoToVideo],
            _ => [],
        };
    }

    private static IEnumerable<JsonNode?>? Alternatives(JsonObject schema) =>
        schema["anyOf"] as JsonArray ?? schema["oneOf"] as JsonArray ?? (schema["allOf"] is JsonArray { Count: 1 } all ? all : null);

    private static JsonNode? Resolved(JsonObject document, JsonNode? node)
    {
        for (int depth = 0; depth < 8 && node?["$ref"]?.ToString() is string reference; depth++)
        {
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (at, part) => at?[part.Replace("~1", "/", StringComparison.Ordinal)]);
        }

        return node;
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? node.ToString() : null;
}
