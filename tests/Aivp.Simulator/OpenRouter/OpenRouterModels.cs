using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenRouter;

/// <summary>Lists of models, which anybody may read.</summary>
internal static class OpenRouterModels
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/images/models", () => Results.Json(new JsonObject
        {
            ["data"] = new JsonArray(Picture("google/gemini-2.5-flash-image"), Picture("black-forest-labs/flux.2-pro"), Picture("somebody/new-picture")),
        }));
        api.MapGet("/images/models/{author}/{slug}/endpoints", (string author, string slug) => Results.Json(new JsonObject
        {
            ["id"] = $"{author}/{slug}",
            ["endpoints"] = new JsonArray(
                new JsonObject { ["provider_name"] = "A", ["provider_slug"] = "a", ["pricing"] = new JsonArray(Line(0.05)) },
                new JsonObject { ["provider_name"] = "B", ["provider_slug"] = "b", ["pricing"] = new JsonArray(Line(0.07)) }),
        }));
        api.MapGet("/videos/models", () => Results.Json(new JsonObject
        {
            ["data"] = new JsonArray(Clip("google/veo-3.1", ["first_frame", "last_frame"]), Clip("somebody/new-clip", ["first_frame"])),
        }));
    }

    private static JsonObject Line(double usd) => new() { ["billable"] = "output_image", ["unit"] = "image", ["cost_usd"] = usd };

    private static JsonObject Picture(string id) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["description"] = "Simulated",
        ["created"] = 1,
        ["architecture"] = new JsonObject { ["input_modalities"] = new JsonArray("text", "image"), ["output_modalities"] = new JsonArray("image") },
        ["supported_parameters"] = new JsonObject(),
        ["supports_streaming"] = false,
        ["endpoints"] = "",
    };

    private static JsonObject Clip(string id, string[] frames) => new()
    {
        ["id"] = id,
        ["canonical_slug"] = id,
        ["name"] = id,
        ["description"] = "Simulated",
        ["created"] = 1,
        ["supported_resolutions"] = new JsonArray("720p", "1080p"),
        ["supported_aspect_ratios"] = new JsonArray("16:9", "9:16"),
        ["supported_sizes"] = null,
        ["supported_durations"] = new JsonArray(4, 6, 8),
        ["supported_frame_images"] = new JsonArray([.. frames.Select(frame => JsonValue.Create(frame))]),
        ["generate_audio"] = true,
        ["seed"] = true,
        ["creativity"] = null,
        ["upscale_factor"] = null,
        ["allowed_passthrough_parameters"] = new JsonArray(),
    };
}
