using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Replicate;

/// <summary>Uploads, and the host of what was made.</summary>
internal sealed class ReplicateFileRoutes(FileShelf files)
{
    private int _uploads;

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup($"{ReplicateRoutes.Api}/files");
        api.AddEndpointFilter(ReplicateAuth.InvokeAsync);
        api.MapPost("", UploadAsync);
        api.MapGet("/{id}", (string id) => Read($"{ReplicateRoutes.Api}/files/{id}"));

        // The document says that deliveries want the key, too.
        RouteGroupBuilder deliveries = routes.MapGroup(ReplicateWorker.Host);
        deliveries.AddEndpointFilter(ReplicateAuth.InvokeAsync);
        deliveries.MapGet("/{**path}", (string path) => Read($"{ReplicateWorker.Host}/{path}"));
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        byte[] body = await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted);
        IReadOnlyList<FormPart> parts = FormPart.Read(request.ContentType, body);
        if (parts.FirstOrDefault(part => part.Name == "content") is not { FileName: string name } content || body.Length > 100 << 20)
        {
            return ReplicateAuth.Problem(413, "Request too large", "A part named content, of at most 100 MB, is wanted.");
        }

        string id = $"file{Interlocked.Increment(ref _uploads)}";
        string path = $"{ReplicateRoutes.Api}/files/{id}";
        files.Put(path, new(name, content.ContentType ?? "application/octet-stream", content.Bytes));
        return Results.Json(
            new JsonObject
            {
                ["id"] = id,
                ["content_type"] = content.ContentType,
                ["size"] = content.Bytes.Length,
                ["checksums"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content.Bytes)) },
                ["metadata"] = new JsonObject(),
                ["created_at"] = "2026-11-21T11:00:00Z",
                ["expires_at"] = "2099-01-01T00:00:00Z",
                ["urls"] = new JsonObject { ["get"] = request.Url(path) },
            },
            statusCode: 201);
    }

    private IResult Read(string path) => files.Get(path) is ShelvedFile file
        ? Results.Bytes(file.Bytes, file.ContentType)
        : ReplicateAuth.Problem(404, "Not found", "The requested resource could not be found.");
}
