using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Mcp.Tools;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>
/// The latest revision repeats in headers what a request is about, so that what stands between needn't read bodies. Headers and body must say the same:
/// else one of the two was deceived.
/// </summary>
internal static class HeaderCheck
{
    /// <summary>Why a request isn't taken; null: it is.</summary>
    public static Refusal? Refusal(HttpRequest request, JsonRpcMessage message, Func<McpServerOptions> options)
    {
        string version = request.Headers[Era.VersionHeader].ToString();
        if (message is not JsonRpcRequest asked)
        {
            return version.Length == 0 ? Mismatch(message, $"{Era.VersionHeader} is missing") : null;
        }

        if (Era.MissingMeta(asked) is { } missing)
        {
            return new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidParams, $"params._meta must have {missing}.") { Id = Era.IdOf(message) };
        }

        if (version.Length == 0 || (Era.VersionOf(asked) is { } own && own != version))
        {
            return Mismatch(message, $"{Era.VersionHeader} is '{version}' and the request says '{Era.VersionOf(asked)}'");
        }

        string method = request.Headers["Mcp-Method"].ToString();
        if (method != asked.Method)
        {
            return Mismatch(message, $"Mcp-Method is '{method}' and the request's method is '{asked.Method}'");
        }

        string? parameter = NameOf(asked.Method, options);
        JsonObject? parameters = asked.Params as JsonObject;
        if (parameter is not null && parameters?[parameter] is JsonValue named && Decode(request.Headers["Mcp-Name"].ToString()) != named.ToString())
        {
            return Mismatch(message, $"Mcp-Name is '{request.Headers["Mcp-Name"]}' and the request's {parameter} is '{named}'");
        }

        return asked.Method == RequestMethods.ToolsCall ? Arguments(request, asked, parameters, options) : null;
    }

    private static string? NameOf(string method, Func<McpServerOptions> options) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
        RequestMethods.ResourcesRead => "uri",
        _ => options().RequestHandlers?.FirstOrDefault(handler => handler.Method == method)?.RoutingNameParameter,
    };

    /// <summary>Arguments that a tool wants repeated in headers, by <c>x-mcp-header</c> in its schema.</summary>
    private static Refusal? Arguments(HttpRequest request, JsonRpcRequest asked, JsonObject? parameters, Func<McpServerOptions> options)
    {
        JsonElement? schema = SchemaOf(parameters?["name"]?.ToString(), options);
        if (schema?.TryGetProperty("properties", out JsonElement properties) is not true)
        {
            return null;
        }

        foreach (JsonProperty property in properties.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Object && property.Value.TryGetProperty("x-mcp-header", out _)))
        {
            string header = $"Mcp-Param-{property.Value.GetProperty("x-mcp-header").GetString()}";
            JsonNode? value = (parameters?["arguments"] as JsonObject)?[property.Name];
            string? shown = request.Headers.TryGetValue(header, out Microsoft.Extensions.Primitives.StringValues given) ? given.ToString() : null;
            if (shown is null ? value is not null : value is null || !IsSame(Decode(shown), value))
            {
                return Mismatch(asked, $"{header} is {(shown is null ? "missing" : $"'{shown}'")} and the argument {property.Name} is '{value}'");
            }
        }

        return null;
    }

    private static JsonElement? SchemaOf(string? tool, Func<McpServerOptions> options) => tool is null ? null
        : options().ToolCollection?.TryGetPrimitive(tool, out McpServerTool? own) is true ? own.ProtocolTool.InputSchema
        : ToolBook.ByName.TryGetValue(tool, out Tool? known) ? known.InputSchema
        : null;

    private static bool IsSame(string? shown, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => double.TryParse(shown, System.Globalization.CultureInfo.InvariantCulture, out double number) && number == value.GetValue<double>(),
        _ => shown == value.ToString(),
    };

    // What a header can't hold comes as =?base64?…?=.
    private static string? Decode(string header)
    {
        if (!header.StartsWith("=?base64?", StringComparison.Ordinal) || !header.EndsWith("?=", StringComparison.Ordinal))
        {
            return header;
        }

        byte[] bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header["=?base64?".Length..^2], bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static Refusal Mismatch(JsonRpcMessage message, string why) =>
        new(StatusCodes.Status400BadRequest, McpErrorCode.HeaderMismatch, $"{why}; headers and body must say the same.") { Id = Era.IdOf(message) };
}
