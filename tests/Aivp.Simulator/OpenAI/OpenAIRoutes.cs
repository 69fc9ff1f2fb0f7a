using System.Text.Json.Nodes;
using Aivp.Simulator.Chat;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenAI;

/// <summary><c>api.openai.com/v1</c>.</summary>
internal sealed class OpenAIRoutes(SimulatorState state)
{
    private const int PictureTokens = 6208;
    private const int MostPictures = 16;
    private const int MostPrompt = 32_000;

    private static readonly string[] s_models = ["gpt-image-2", "gpt-image-1.5", "gpt-image-1-mini", "gpt-image-9", "gpt-6-luna"];
    private static readonly string[] s_known =
        ["model", "prompt", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "complexity", "stream", "partial_images", "safety_identifier", "input_fidelity", "image", "image[]", "mask"];

    private int _made;

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/images/generations", (HttpRequest request) => GenerateAsync(request.HttpContext));
        api.MapPost("/images/edits", (HttpRequest request) => EditAsync(request.HttpContext));
        api.MapPost("/chat/completions", (HttpRequest request) => ChatJudge.AnswerAsync("openai", state, request.HttpContext));
        api.MapGet("/models", () => Results.Json(new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. s_models.Select(id => new JsonObject { ["id"] = id, ["object"] = "model", ["created"] = 1, ["owned_by"] = "system" })]),
        }));
    }

    /// <summary>Wants a bearer's key on every route it's put before.</summary>
    public static async ValueTask<object?> AuthorizeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', _, ..]
            ? await next(context)
            : Results.Json(OpenAIFaults.Error("Incorrect API key provided.", "invalid_request_error", "invalid_api_key"), statusCode: 401);

    private async Task<IResult> GenerateAsync(HttpContext context) =>
        await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted) is JsonObject wish
            ? await MakeAsync(wish, [], context)
            : Invalid("a JSON body is wanted", null);

    private async Task<IResult> EditAsync(HttpContext context)
    {
        IReadOnlyList<FormPart> parts = FormPart.Read(context.Request.ContentType, await BodyReader.ReadAsync(context.Request, context.RequestAborted));
        FormPart[] pictures = [.. parts.Where(part => part.Name is "image" or "image[]")];
        FormPart? mask = parts.FirstOrDefault(part => part.Name == "mask");
        if (pictures.Length is 0 or > MostPictures)
        {
            return Invalid("1 to 16 pictures are wanted", "image");
        }

        // The mask must have an alpha channel: the byte after width, height and depth says so.
        if (mask is not null && mask.Bytes is not [0x89, .. { Length: > 25 }] || mask?.Bytes[25] is not (null or 4 or 6))
        {
            return Invalid("the mask has no alpha channel", "mask");
        }

        JsonObject wish = new(parts.Where(part => part.FileName is null).Select(part => KeyValuePair.Create(part.Name!, (JsonNode?)part.Text)))
        {
            [pictures.Length == 1 ? "image" : "image[]"] = new JsonArray([.. pictures.Select(part => JsonValue.Create(part.FileName))]),
        };
        if (mask is not null)
        {
            wish["mask"] = mask.FileName;
        }

        return await MakeAsync(wish, [.. pictures.Select(part => part.Bytes)], context);
    }

    private async Task<IResult> MakeAsync(JsonObject wish, byte[][] sources, HttpContext context)
    {
        string size = $"{wish["size"]?.ToString() ?? "1024x1024"}";
        if (wish["prompt"]?.ToString() is not { Length: > 0 and <= MostPrompt })
        {
            return Invalid("a prompt of at most 32000 characters is wanted", "prompt");
        }

        if (wish.Select(field => field.Key).FirstOrDefault(name => !s_known.Contains(name)) is string unknown)
        {
            return Results.Json(OpenAIFaults.Error($"Unknown parameter: '{unknown}'.", "invalid_request_error", "unknown_parameter", unknown), statusCode: 400);
        }

        if (size != "auto" && (size.Split('x') is not [string w, string h] || !int.TryParse(w, out int wide) || !int.TryParse(h, out int high) || wide % 16 != 0 || high % 16 != 0))
        {
            return Invalid($"Invalid value: '{size}'.", "size");
        }

        string id = $"req_{Interlocked.Increment(ref _made)}";
        context.Response.Headers["x-request-id"] = id;
        context.Response.Headers["openai-processing-ms"] = "12000";
        state.Paid.Enqueue(new("openai", $"{wish["model"]}", id, Slimmed.Of(wish)));
        if (context.Outcome() is Fault)
        {
            return Results.Json(new JsonObject { ["created"] = 1, ["data"] = new JsonArray(), ["usage"] = Usage(0) });
        }

        int[] sides = size == "auto" ? [1024, 1024] : [.. size.Split('x').Select(int.Parse)];
        string format = $"{wish["output_format"]?.ToString() ?? "png"}";
        PictureWish picture = new($"{wish["model"]}|{wish["prompt"]}|{id}", sides[0], sides[1]) { Source = sources.FirstOrDefault(), Format = format == "jpeg" ? "jpg" : format };
        return Results.Json(new JsonObject
        {
            ["created"] = 1763722800,
            ["background"] = "opaque",
            ["output_format"] = format,
            ["quality"] = wish["quality"]?.DeepClone() ?? "high",
            ["size"] = size,
            ["data"] = new JsonArray(new JsonObject { ["b64_json"] = Convert.ToBase64String(await picture.MakeAsync()) }),
            ["usage"] = Usage(PictureTokens),
        });
    }

    private static JsonObject Usage(int output) => new()
    {
        ["input_tokens"] = 50,
        ["output_tokens"] = output,
        ["total_tokens"] = 50 + output,
        ["input_tokens_details"] = new JsonObject { ["text_tokens"] = 50, ["image_tokens"] = 0 },
        ["output_tokens_details"] = new JsonObject { ["text_tokens"] = 0, ["image_tokens"] = output },
    };

    private static IResult Invalid(string message, string? parameter) =>
        Results.Json(OpenAIFaults.Error(message, "invalid_request_error", "invalid_value", parameter), statusCode: 400);
}
