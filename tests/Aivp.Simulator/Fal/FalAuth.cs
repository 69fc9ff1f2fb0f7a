using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Fal;

/// <summary>Wants <c>Authorization: Key …</c> on every route it's put before.</summary>
internal static class FalAuth
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        KeyOf(context.HttpContext.Request) is null
            ? Results.Json(new JsonObject { ["detail"] = "Authentication is required to access this application" }, statusCode: 401)
            : await next(context);

    public static string? KeyOf(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ', 2) is ["Key", { Length: > 0 } key] ? key : null;
}
