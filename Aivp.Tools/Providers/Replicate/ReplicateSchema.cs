using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Reads what a model takes out of its version's OpenAPI document.</summary>
internal static class ReplicateSchema
{
    /// <summary>The input's schema; null: the document has none.</summary>
    public static JsonObject? InputOf(JsonObject document) => document["components"]?["schemas"]?["Input"] as JsonObject;

    /// <summary>A model as the catalogue has it; null: the document says too little.</summary>
    public static CatalogModel? Read(string id, JsonObject document)
    {
        if (InputOf(document) is not { } input || input["properties"] is not JsonObject properties)
        {
            return null;
        }

        HashSet<string> required = [.. (input["required"] as JsonArray)?.Select(name => name!.ToString()) ?? []];
        CatalogParameter[] parameters =
        [
            .. properties
                .Where(property => property.Value is JsonObject)
                .OrderBy(property => property.Value!["x-order"]?.GetValue<int>() ?? int.MaxValue)
                .Select(property => SchemaParameters.Read(document, property.Key, property.Value!.AsObject(), required.Contains(property.Key), IsFile)),
        ];
        bool isVideo = parameters.Any(parameter => parameter.Name is "duration" or "num_frames" or "fps");
        return new(id, Tasks(parameters, isVideo), parameters, [isVideo ? "video" : "images"]);
    }

    private static bool IsFile(string name, JsonObject schema) => schema["format"]?.ToString() == "uri" && !name.EndsWith("_weights", StringComparison.Ordinal);

    private static ModelTask[] Tasks(CatalogParameter[] parameters, bool isVideo)
    {
        CatalogParameter[] files = [.. parameters.Where(parameter => parameter.Type is ParameterType.Url or ParameterType.Urls)];
        bool needsOne = files.Any(file => file.Required);
        bool hasWords = parameters.Any(parameter => parameter.Name == "prompt");
        bool hasLast = files.Any(file => file.Name is "end_image" or "last_image" or "last_frame_image" or "last_frame");
        return isVideo
            ? [.. needsOne ? (ModelTask[])[] : [ModelTask.TextToVideo], .. files.Length > 0 ? (ModelTask[])[ModelTask.ImageToVideo] : [], .. hasLast ? (ModelTask[])[ModelTask.FirstLastFrame] : []]
            : files.Any(file => file.Name == "mask") ? [ModelTask.Inpaint]
            : !hasWords && needsOne ? [ModelTask.UpscaleImage]
            : [.. needsOne ? (ModelTask[])[] : [ModelTask.TextToImage], .. files.Length > 0 ? (ModelTask[])[ModelTask.EditImage] : []];
    }
}
