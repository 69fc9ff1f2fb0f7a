using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Replicate;

/// <summary>Wants <c>Authorization: Bearer …</c> on every route it's put before.</summary>
internal static class ReplicateAuth
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.Authorization.ToString().Split(' ', 2) is ["Bearer", { Length: > 0 }]
            ? await next(context)
            : Problem(401, "Unauthenticated", "You did not pass a valid authentication token");

    /// <summary>A problem in Replicate's form.</summary>
    public static IResult Problem(int status, string title, string detail) => Results.Json(
        new JsonObject { ["title"] = title, ["detail"] = detail, ["status"] = status }, contentType: "application/problem+json", statusCode: status);
}
