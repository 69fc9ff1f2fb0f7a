using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Gemini;

/// <summary>Errors as Google writes them.</summary>
internal static class GeminiError
{
    public static JsonObject Body(int code, string status, string message, params JsonObject[] details) => new()
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["status"] = status, ["details"] = new JsonArray([.. details]) },
    };

    public static IResult Of(int code, string status, string message) => Results.Json(Body(code, status, message), statusCode: code);

    public static JsonObject Reason(string reason) => new() { ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo", ["reason"] = reason };

    public static JsonObject Retry(string delay) => new() { ["@type"] = "type.googleapis.com/google.rpc.RetryInfo", ["retryDelay"] = delay };

    public static JsonObject Quota(string id) => new()
    {
        ["@type"] = "type.googleapis.com/google.rpc.QuotaFailure",
        ["violations"] = new JsonArray(new JsonObject { ["quotaMetric"] = "generate_content_free_tier_requests", ["quotaId"] = id }),
    };

    /// <summary>Wants the key in its header on every route it's put before.</summary>
    public static async ValueTask<object?> AuthorizeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["x-goog-api-key"].ToString().Length > 0
            ? await next(context)
            : Results.Json(Body(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", Reason("API_KEY_INVALID")), statusCode: 400);
}
