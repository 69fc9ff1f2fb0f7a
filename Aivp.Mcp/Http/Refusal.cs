using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;

namespace Aivp.Mcp.Http;

/// <summary>A request that isn't let in, as the protocol's error.</summary>
/// <param name="Status">HTTP's number.</param>
/// <param name="Code">The protocol's.</param>
/// <param name="Message">Why.</param>
internal sealed record Refusal(int Status, McpErrorCode Code, string Message)
{
    /// <summary>The request's id; null: none could be read.</summary>
    public JsonNode? Id { get; init; }

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        context.Response.ContentType = "application/json";
        JsonObject error = new()
        {
            ["jsonrpc"] = "2.0",
            ["id"] = Id?.DeepClone(),
            ["error"] = new JsonObject { ["code"] = (int)Code, ["message"] = Message },
        };
        await context.Response.WriteAsync(error.ToJsonString(), context.RequestAborted);
    }
}
