using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.OpenRouter;

/// <summary>OpenRouter's own ways of failing: a code within an object, at times within a success.</summary>
internal static class OpenRouterFaults
{
    private static readonly VendorFaults s_pictures = new("openrouter", "/api/v1/images", "/no-such-look/", "/no-such-file/");
    private static readonly VendorFaults s_chat = new("openrouter.chat", "/chat/completions", "/no-such-look/", "/no-such-file/");
    private static readonly VendorFaults s_clips = new("openrouter.clip", "/api/v1/videos", "/api/v1/videos/", "/content");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_pictures.Common,
        s_pictures.No("unauthorized", 401, Error(401, "No auth credentials found")),
        s_pictures.No("no_credits", 402, Error(402, "Insufficient credits")),
        s_pictures.No("forbidden", 403, Error(403, "This key isn't allowed to")),
        s_pictures.No("refused", 403, Error(403, "Input flagged", new JsonObject { ["reasons"] = new JsonArray("violence"), ["flagged_input"] = "…", ["provider_name"] = "OpenAI", ["model_slug"] = "openai/gpt-image" })),
        s_pictures.No("invalid", 400, Error(400, "prompt: too short")),
        s_pictures.No("rate_limited", 429, Error(429, "Rate limit exceeded"), ("retry-after", "3")),
        s_pictures.No("upstream", 502, Error(502, "Provider returned error", new JsonObject { ["provider_name"] = "X", ["raw"] = "…" })),
        s_pictures.No("timed_out", 524, Error(524, "The provider took too long")),
        s_pictures.No("error_in_success", 200, Error(429, "Rate limit exceeded upstream")),
        s_pictures.Job("no_picture", new JsonArray()),
        .. s_chat.Common,
        s_chat.Job("kept_back", "content_filter"),
        .. s_clips.Common,
        s_clips.Job("refused", "The input was flagged by content moderation."),
        s_clips.Job("failed", "The provider failed."),
    ];

    public static JsonObject Error(int code, string message, JsonObject? metadata = null)
    {
        JsonObject error = new() { ["code"] = code, ["message"] = message };
        if (metadata is not null)
        {
            error["metadata"] = metadata;
        }

        return new() { ["error"] = error };
    }

    /// <summary>Wants a bearer's key on every route it's put before.</summary>
    public static async ValueTask<object?> AuthorizeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', _, ..]
            ? await next(context)
            : Results.Json(Error(401, "No auth credentials found"), statusCode: 401);
}
