using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Gemini;

/// <summary>The Files API: uploads in two steps, and what was made.</summary>
internal sealed class GeminiFileRoutes(FileShelf files)
{
    private readonly ConcurrentDictionary<string, (string Name, string MediaType)> _uploads = new();
    private int _made;

    /// <summary>Where a file lies that models and clients know by an address of Google's own.</summary>
    public static string ShelfOf(string address) => $"gemini/{address.Split("/files/")[^1].Split(':')[0]}";

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/upload/{version}/files", UploadAsync);
        api.MapGet("/{version}/files/{id}", (string id) => Read(id));
        api.MapDelete("/{version}/files/{id}", (string id) => files.Remove($"gemini/{id}") ? Results.Json(new JsonObject()) : Missing());
    }

    public void Reset() => _uploads.Clear();

    private async Task<IResult> UploadAsync(string version, HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Query["upload_id"].ToString() is not { Length: > 0 } id)
        {
            JsonNode? wish = (await BodyReader.ReadJsonAsync(request, context.RequestAborted))?["file"];
            string next = string.Create(CultureInfo.InvariantCulture, $"U{Interlocked.Increment(ref _made)}");
            _uploads[next] = ($"{wish?["displayName"]}", $"{wish?["mimeType"]}");
            context.Response.Headers["x-goog-upload-url"] = request.Url($"{GeminiVendor.Host}/upload/{version}/files?upload_id={next}&upload_protocol=resumable");
            context.Response.Headers["x-goog-upload-status"] = "active";
            return Results.Json(new JsonObject());
        }

        if (!_uploads.TryGetValue(id, out (string Name, string MediaType) upload) || request.Headers["x-goog-upload-command"] != "upload, finalize")
        {
            return GeminiError.Of(400, "INVALID_ARGUMENT", "Unknown upload.");
        }

        string file = id.ToLowerInvariant();
        files.Put($"gemini/{file}", new(upload.Name, upload.MediaType, await BodyReader.ReadAsync(request, context.RequestAborted)));
        context.Response.Headers["x-goog-upload-status"] = "final";
        return Results.Json(new JsonObject { ["file"] = Describe(file, files.Get($"gemini/{file}")!) });
    }

    private IResult Read(string call)
    {
        string id = call.Split(':')[0];
        return files.Get($"gemini/{id}") is not ShelvedFile file ? Missing()
            : call.EndsWith(":download", StringComparison.Ordinal) ? Results.Bytes(file.Bytes, file.ContentType)
            : Results.Json(Describe(id, file));
    }

    private static IResult Missing() => GeminiError.Of(404, "NOT_FOUND", "The file is not found.");

    private static JsonObject Describe(string id, ShelvedFile file) => new()
    {
        ["name"] = $"files/{id}",
        ["displayName"] = file.Name,
        ["mimeType"] = file.ContentType,
        ["sizeBytes"] = file.Bytes.Length.ToString(CultureInfo.InvariantCulture),
        ["createTime"] = "2026-11-21T11:00:00Z",
        ["updateTime"] = "2026-11-21T11:00:00Z",
        ["expirationTime"] = "2026-11-23T11:00:00Z",
        ["uri"] = $"https://{GeminiVendor.Host}/v1beta/files/{id}",
        ["state"] = "ACTIVE",
        ["source"] = "UPLOADED",
    };
}
