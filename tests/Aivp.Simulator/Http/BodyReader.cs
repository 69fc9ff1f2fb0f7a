using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Http;

/// <summary>Reads request bodies, whatever their declared type: some official clients send JSON as <c>text/plain</c>.</summary>
internal static class BodyReader
{
    private const int MostText = 4000;

    /// <summary>The whole body. May be called again: the request is rewound.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering(bufferThreshold: 1 << 20);
        request.Body.Position = 0;
        using MemoryStream copy = new();
        await request.Body.CopyToAsync(copy, cancellationToken);
        request.Body.Position = 0;
        return copy.ToArray();
    }

    /// <summary>The body as JSON; null where it isn't.</summary>
    public static async Task<JsonNode?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Parse(await ReadAsync(request, cancellationToken));

    /// <summary>The body as the recordings have it.</summary>
    public static JsonNode? Describe(byte[] body, string? contentType)
    {
        if (body.Length == 0)
        {
            return null;
        }

        if (FormPart.Read(contentType, body) is { Count: > 0 } parts)
        {
            return new JsonObject { ["multipart"] = new JsonArray([.. parts.Select(part => part.Describe())]) };
        }

        if (Parse(body) is JsonNode json)
        {
            return new JsonObject { ["json"] = json };
        }

        return !Utf8.IsValid(body) || body.Contains((byte)0)
            ? new JsonObject { ["binaryBytes"] = body.Length }
            : body.Length > MostText ? new JsonObject { ["textBytes"] = body.Length } : new JsonObject { ["text"] = Encoding.UTF8.GetString(body) };
    }

    private static JsonNode? Parse(byte[] body)
    {
        if (body is not [(byte)'{' or (byte)'[', ..])
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
