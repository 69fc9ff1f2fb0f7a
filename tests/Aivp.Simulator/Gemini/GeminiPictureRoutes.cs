using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Gemini;

/// <summary><c>generateContent</c>: the picture comes with the answer.</summary>
internal sealed class GeminiPictureRoutes(SimulatorState state)
{
    private const int PictureTokens = 1290;

    private static readonly string[] s_models =
        ["gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-2.5-flash-image", "gemini-nano-banana-2.1", "gemini-omni-1.2-flash", "veo-3.1-generate-preview", "gemini-9-flash-image", "gemini-3.8-flash"];

    private int _made;

    public static IResult List() => Results.Json(new JsonObject
    {
        ["models"] = new JsonArray([.. s_models.Select(model => new JsonObject
        {
            ["name"] = $"models/{model}",
            ["displayName"] = model,
            ["description"] = $"Simulated {model}",
            ["supportedGenerationMethods"] = new JsonArray(model.StartsWith("veo", StringComparison.Ordinal) ? "predictLongRunning" : "generateContent"),
        })]),
    });

    public async Task<IResult> MakeAsync(string model, HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        JsonObject[] parts = [.. (body?["contents"] as JsonArray ?? []).SelectMany(content => content?["parts"] as JsonArray ?? []).OfType<JsonObject>()];
        JsonNode? image = body?["generationConfig"]?["imageConfig"];
        if (parts.Length == 0 || (image?["imageSize"] is JsonNode size && size.ToString() is not ("512" or "1K" or "2K" or "4K")))
        {
            return GeminiError.Of(400, "INVALID_ARGUMENT", "Invalid value at 'generation_config.image_config.image_size'.");
        }

        string id = $"r{Interlocked.Increment(ref _made)}";
        state.Paid.Enqueue(new("gemini", model, id, Slimmed.Of(body)));
        if (context.Outcome() is Fault outcome)
        {
            JsonObject ended = outcome.Body!.DeepClone().AsObject();
            ended["usageMetadata"] = Usage(parts.Length, 0);
            return Results.Json(ended);
        }

        (int width, int height) = PictureWish.OfRatio(image?["aspectRatio"]?.ToString(), image?["imageSize"]?.ToString() switch { "512" => 512, "2K" => 2048, "4K" => 4096, _ => 1024 });
        long seed = (long?)body?["generationConfig"]?["seed"] ?? 0;
        string text = string.Join('|', parts.Select(part => part["text"]?.ToString()).OfType<string>());
        PictureWish wish = new($"{model}|{text}", width, height) { Seed = seed, Source = parts.Select(Source).FirstOrDefault(bytes => bytes is not null) };
        return Results.Json(new JsonObject
        {
            ["candidates"] = new JsonArray(new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["role"] = "model",
                    ["parts"] = new JsonArray(
                        new JsonObject { ["text"] = "Here it is" },
                        new JsonObject { ["inlineData"] = new JsonObject { ["mimeType"] = "image/png", ["data"] = Convert.ToBase64String(await wish.MakeAsync()) } }),
                },
                ["finishReason"] = "STOP",
                ["index"] = 0,
            }),
            ["usageMetadata"] = Usage(parts.Length, PictureTokens),
            ["modelVersion"] = model,
            ["responseId"] = id,
        });
    }

    private byte[]? Source(JsonObject part) =>
        part["inlineData"]?["data"]?.ToString() is string data ? Convert.FromBase64String(data)
        : part["fileData"]?["fileUri"]?.ToString() is string address ? state.Files.Get(GeminiFileRoutes.ShelfOf(address))?.Bytes
        : null;

    private static JsonObject Usage(int parts, int made) => new()
    {
        ["promptTokenCount"] = 10 * parts,
        ["candidatesTokenCount"] = made,
        ["totalTokenCount"] = (10 * parts) + made,
        ["candidatesTokensDetails"] = new JsonArray(new JsonObject { ["modality"] = "IMAGE", ["tokenCount"] = made }),
    };
}
