using System.Text.Json.Nodes;
using Aivp.Simulator.Chat;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenRouter;

/// <summary>Pictures: <c>/images</c>, and <c>/chat/completions</c> with pictures among its modalities.</summary>
internal sealed class OpenRouterPictureRoutes(SimulatorState state)
{
    public const decimal CostUsd = 0.039m;

    private int _made;

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/images", (HttpRequest request) => ImageAsync(request.HttpContext));
        api.MapPost("/chat/completions", (HttpRequest request) => ChatAsync(request.HttpContext));
        api.MapGet("/credits", () => Results.Json(new JsonObject { ["data"] = new JsonObject { ["total_credits"] = 10, ["total_usage"] = 1 } }));
    }

    private async Task<IResult> ImageAsync(HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body?["model"] is not JsonNode model || body["prompt"]?.ToString() is not { Length: > 0 } prompt)
        {
            return Results.Json(OpenRouterFaults.Error(400, "model and prompt are wanted"), statusCode: 400);
        }

        Pay($"{model}", body);
        string[] sources = [.. (body["input_references"] as JsonArray ?? []).Select(reference => $"{reference?["image_url"]?["url"]}")];
        JsonArray data = context.Outcome() is not null ? [] : [new JsonObject
        {
            ["b64_json"] = Convert.ToBase64String(await MakeAsync($"{model}|{prompt}", body["aspect_ratio"], body["resolution"], body["seed"], sources)),
            ["media_type"] = "image/png",
        }];
        return Results.Json(new JsonObject { ["created"] = 1763722800, ["data"] = data, ["usage"] = Usage() });
    }

    private async Task<IResult> ChatAsync(HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body?["modalities"] is not JsonArray modalities || modalities.All(one => one?.ToString() != "image"))
        {
            return await ChatJudge.AnswerAsync("openrouter", state, context);
        }

        string id = Pay($"{body["model"]}", body);
        JsonObject[] parts = [.. (body["messages"] as JsonArray ?? []).SelectMany(message => message?["content"] as JsonArray ?? []).OfType<JsonObject>()];
        bool keptBack = context.Outcome() is Fault;
        JsonObject message = new() { ["role"] = "assistant", ["content"] = keptBack ? "" : "ok" };
        if (!keptBack)
        {
            byte[] made = await MakeAsync(
                $"{body["model"]}|{parts.FirstOrDefault()?["text"]}", body["image_config"]?["aspect_ratio"], body["image_config"]?["image_size"], body["seed"],
                [.. parts.Select(part => part["image_url"]?["url"]?.ToString()).OfType<string>()]);
            message["images"] = new JsonArray(new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = $"data:image/png;base64,{Convert.ToBase64String(made)}" } });
        }

        return Results.Json(new JsonObject
        {
            ["id"] = id,
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = body["model"]?.DeepClone(),
            ["system_fingerprint"] = null,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = keptBack ? "content_filter" : "stop", ["message"] = message }),
            ["usage"] = Usage(),
        });
    }

    private string Pay(string model, JsonNode body)
    {
        string id = $"gen-{Interlocked.Increment(ref _made)}";
        state.Paid.Enqueue(new("openrouter", model, id, Slimmed.Of(body)));
        return id;
    }

    private static Task<byte[]> MakeAsync(string text, JsonNode? ratio, JsonNode? resolution, JsonNode? seed, IReadOnlyList<string> sources)
    {
        (int width, int height) = PictureWish.OfRatio(ratio?.ToString(), resolution?.ToString() switch { "2K" => 2048, "4K" => 4096, "512" => 512, _ => 1024 });
        return new PictureWish(text, width, height) { Seed = (long?)seed ?? 0, Source = sources.Select(Bytes).FirstOrDefault(bytes => bytes is not null) }.MakeAsync();
    }

    /// <summary>What a <c>data:</c> address holds; null: it's another's address.</summary>
    public static byte[]? Bytes(string address) => address.StartsWith("data:", StringComparison.Ordinal) ? Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]) : null;

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 10, ["completion_tokens"] = 1290, ["total_tokens"] = 1300, ["cost"] = CostUsd, ["is_byok"] = false };
}
