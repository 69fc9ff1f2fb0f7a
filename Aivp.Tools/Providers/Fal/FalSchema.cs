using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Reads what a model takes and makes out of its OpenAPI document.</summary>
internal static class FalSchema
{
    /// <summary>The input's schema with its references followed; null: the document has none.</summary>
    public static JsonObject? InputOf(JsonObject openApi, string id) =>
        SchemaParameters.Resolved(openApi, openApi["paths"]?[$"/{id}"]?["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]) as JsonObject;

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
                .Select(property => SchemaParameters.Read(openApi, property.Key, property.Value!.AsObject(), required.Contains(property.Key), IsFile)),
        ];
        JsonNode? output = SchemaParameters.Resolved(
            openApi,
            openApi["paths"]?[$"/{model.EndpointId}/requests/{{request_id}}"]?["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"]);
        string[] outputs = [.. (output?["properties"] as JsonObject)?.Select(property => property.Key) ?? []];
        return new(model.EndpointId, Tasks(model.Metadata?.Category ?? "", parameters), parameters, outputs) { Price = price };
    }

    private static bool IsFile(string name, JsonObject schema) => name.EndsWith("_url", StringComparison.Ordinal) || name.EndsWith("_urls", StringComparison.Ordinal);

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
}
