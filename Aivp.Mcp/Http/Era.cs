using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Http;

/// <summary>Which revision a request speaks.</summary>
internal static class Era
{
    public const string VersionHeader = "MCP-Protocol-Version";

    /// <summary>Where each request says its revision, in its <c>_meta</c>.</summary>
    public const string VersionKey = "io.modelcontextprotocol/protocolVersion";

    private const string CapabilitiesKey = "io.modelcontextprotocol/clientCapabilities";

    private static readonly string[] s_withSessions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    /// <summary>Its revision has no sessions: the header or the request itself says so, and it names none.</summary>
    public static bool IsStateless(HttpRequest request, JsonRpcMessage message)
    {
        string version = request.Headers[VersionHeader].ToString();
        return !request.Headers.ContainsKey(Sessions.Header)
            && ((version.Length > 0 && !s_withSessions.Contains(version)) || VersionOf(message) is not null);
    }

    /// <summary>The header's revision, where it's none that has sessions; null: it's one, or there's no header.</summary>
    public static string? UnknownVersion(HttpRequest request) =>
        request.Headers[VersionHeader].ToString() is { Length: > 0 } version && !s_withSessions.Contains(version) ? version : null;

    /// <summary>The revision in a message's <c>_meta</c>; null: none.</summary>
    public static string? VersionOf(JsonRpcMessage message) =>
        (message as JsonRpcRequest)?.Params is JsonObject parameters && parameters["_meta"] is JsonObject meta && meta[VersionKey] is JsonValue value ? value.ToString() : null;

    /// <summary>What each request of the latest revision must say of itself and this one doesn't; null: it says all.</summary>
    public static string? MissingMeta(JsonRpcRequest request)
    {
        JsonObject? meta = (request.Params as JsonObject)?["_meta"] as JsonObject;
        return meta?[VersionKey] is not JsonValue ? VersionKey : meta[CapabilitiesKey] is not JsonObject ? CapabilitiesKey : null;
    }

    /// <summary>The message's id; null: none.</summary>
    public static JsonNode? IdOf(JsonRpcMessage message) => message is JsonRpcMessageWithId { Id: { } id } ? id.Id is long number ? JsonValue.Create(number) : JsonValue.Create(id.ToString()) : null;

    /// <summary>What HTTP says of an error.</summary>
    public static int StatusOf(int code) => (McpErrorCode)code switch
    {
        McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
        McpErrorCode.HeaderMismatch or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.MissingRequiredClientCapability
            or McpErrorCode.InvalidRequest or McpErrorCode.ParseError => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };
}
