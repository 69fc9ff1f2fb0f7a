using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Turns what OpenRouter says of a model into what the catalogue says of one.</summary>
internal static class OpenRouterFacts
{
    private static readonly CatalogParameter s_prompt = new("prompt", ParameterType.Text) { Required = true };
    private static readonly CatalogParameter s_seed = new("seed", ParameterType.Number);

    /// <summary>A model for pictures. What OpenRouter doesn't say of one that we know stays as we know it.</summary>
    public static CatalogModel Picture(string id, JsonObject facts, CatalogModel? known) => new(
        id,
        [ModelTask.TextToImage, ModelTask.EditImage],
        known?.Parameters ??
        [
            s_prompt,
            new("input_references", ParameterType.Urls) { Role = ParameterRole.Picture },
            List("aspect_ratio", facts["supported_aspect_ratios"]),
            List("resolution", facts["supported_resolutions"]),
            s_seed,
        ],
        ["images"]);

    /// <summary>A model for clips.</summary>
    public static CatalogModel Clip(string id, JsonObject facts)
    {
        string[] frames = [.. (facts["supported_frame_images"] as JsonArray ?? []).Select(frame => $"{frame}")];
        bool hasFirst = frames.Length == 0 || frames.Contains("first_frame");
        bool hasLast = frames.Contains("last_frame");
        List<CatalogParameter> parameters = [s_prompt];
        List<ModelTask> tasks = [ModelTask.TextToVideo];
        if (hasFirst)
        {
            parameters.Add(new("first_frame", ParameterType.Url) { Role = ParameterRole.FirstFrame });
            tasks.Add(ModelTask.ImageToVideo);
        }

        if (hasLast)
        {
            parameters.Add(new("last_frame", ParameterType.Url) { Role = ParameterRole.LastFrame });
            tasks.Add(ModelTask.FirstLastFrame);
        }

        parameters.Add(List("aspect_ratio", facts["supported_aspect_ratios"]));
        parameters.Add(List("resolution", facts["supported_resolutions"]));
        parameters.Add(List("duration", facts["supported_durations"]) with { Type = ParameterType.Number });
        if (facts["generate_audio"]?.GetValueKind() is JsonValueKind.True)
        {
            parameters.Add(new("generate_audio", ParameterType.Truth));
        }

        return new(id, tasks, [.. parameters, s_seed], ["video"]);
    }

    private static CatalogParameter List(string name, JsonNode? values) => new(name, ParameterType.Text)
    {
        Values = values is JsonArray { Count: > 0 } some ? [.. some.OfType<JsonNode>().Select(value => value.DeepClone())] : null,
    };
}
