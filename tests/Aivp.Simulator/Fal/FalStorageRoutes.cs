using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Fal;

/// <summary><c>rest.fal.ai</c>'s storage, and the host of the files.</summary>
internal sealed class FalStorageRoutes(FileShelf files)
{
    private const string FileHost = "v3b.fal.media";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, byte[]>> _parts = new();
    private int _uploads;

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder rest = routes.MapGroup("rest.fal.ai/storage");
        rest.AddEndpointFilter(FalAuth.InvokeAsync);
        rest.MapPost("/upload/initiate", (HttpRequest request) => InitiateAsync(request, "put"));
        rest.MapPost("/upload/initiate-multipart", (HttpRequest request) => InitiateAsync(request, "parts"));
        rest.MapPost("/auth/token", (HttpRequest request) => Results.Json(new JsonObject
        {
            ["token"] = "sim-upload-token",
            ["token_type"] = "Bearer",
            ["base_url"] = request.Url(FileHost),
            ["expires_at"] = "2099-01-01T00:00:00Z",
        }));

        // No key here: the address is the permission.
        RouteGroupBuilder host = routes.MapGroup(FileHost);
        host.MapPut("/put/{upload}/{name}", PutAsync);
        host.MapPut("/parts/{upload}/{name}/{number:int}", PutPartAsync);
        host.MapPost("/parts/{upload}/{name}/complete", CompleteAsync);
        host.MapPost("/files/upload", UploadAsync);
        host.MapGet("/files/{**path}", (string path) => files.Get($"{FileHost}/files/{path}") is ShelvedFile file
            ? Results.Bytes(file.Bytes, file.ContentType)
            : Results.NotFound());
    }

    public void Reset() => _parts.Clear();

    private async Task<IResult> InitiateAsync(HttpRequest request, string way)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted);
        if (request.Query["storage_type"] != "fal-cdn-v3" || body?["file_name"]?.ToString() is not string name || body["content_type"] is not JsonNode type)
        {
            return Results.Json(new JsonObject { ["detail"] = "storage_type, file_name and content_type are wanted" }, statusCode: 422);
        }

        string upload = $"u{Interlocked.Increment(ref _uploads)}";
        files.Put($"{FileHost}/{upload}", new(name, type.ToString(), []));
        return Results.Json(new JsonObject
        {
            ["upload_url"] = $"{request.Url($"{FileHost}/{way}/{upload}/{Uri.EscapeDataString(name)}")}?sig=sim",
            ["file_url"] = request.Url($"{FileHost}/files/b/{upload}/{Uri.EscapeDataString(name)}"),
        });
    }

    private async Task<IResult> PutAsync(string upload, string name, HttpRequest request) =>
        files.Get($"{FileHost}/{upload}") is ShelvedFile promised && request.ContentType == promised.ContentType
            ? Store(upload, name, promised.ContentType, await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted))
            : Results.BadRequest();

    private async Task<IResult> PutPartAsync(string upload, string name, int number, HttpRequest request)
    {
        _parts.GetOrAdd($"{upload}/{name}", _ => new())[number] = await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted);
        return Results.Json(new JsonObject { ["partNumber"] = number, ["etag"] = $"\"e{number}\"" });
    }

    private async Task<IResult> CompleteAsync(string upload, string name, HttpRequest request)
    {
        JsonArray? named = (await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted))?["parts"] as JsonArray;
        if (!_parts.TryRemove($"{upload}/{name}", out ConcurrentDictionary<int, byte[]>? parts)
            || named is null
            || !named.Select(part => (int)part!["partNumber"]!).SequenceEqual(parts.Keys.Order())
            || named.Any(part => part!["etag"]?.ToString() != $"\"e{part["partNumber"]}\""))
        {
            return Results.BadRequest();
        }

        return Store(upload, name, files.Get($"{FileHost}/{upload}")!.ContentType, Concatenated(parts.OrderBy(part => part.Key).Select(part => part.Value)));
    }

    private static byte[] Concatenated(IEnumerable<byte[]> parts)
    {
        using MemoryStream whole = new();
        foreach (byte[] part in parts)
        {
            whole.Write(part);
        }

        return whole.ToArray();
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != "Bearer sim-upload-token" || request.Headers["X-Fal-File-Name"].ToString() is not { Length: > 0 } name)
        {
            return Results.Unauthorized();
        }

        string upload = $"u{Interlocked.Increment(ref _uploads)}";
        Store(upload, name, request.ContentType ?? "application/octet-stream", await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted));
        return Results.Json(new JsonObject { ["access_url"] = request.Url($"{FileHost}/files/b/{upload}/{Uri.EscapeDataString(name)}") });
    }

    private IResult Store(string upload, string name, string contentType, byte[] bytes)
    {
        files.Put($"{FileHost}/files/b/{upload}/{name}", new(name, contentType, bytes));
        return Results.Ok(new JsonObject());
    }
}
