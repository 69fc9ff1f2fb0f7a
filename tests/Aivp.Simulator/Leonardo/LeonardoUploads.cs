using System.Text.Json.Nodes;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Leonardo;

/// <summary>Pictures to work from: first a place is asked for, then the picture goes there, without the key.</summary>
internal sealed class LeonardoUploads(FileShelf files)
{
    public const string Prefix = "init-";

    private const string Bucket = "image-bucket.s3.amazonaws.com";

    private int _made;

    public static string PathOf(string id) => $"{Bucket}/uploads/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup($"{LeonardoRoutes.Api}/init-image");
        api.AddEndpointFilter(LeonardoRoutes.AuthorizeAsync);
        api.MapPost("", (HttpRequest request) => PlaceAsync(request));
        routes.MapPost($"{Bucket}/", (HttpRequest request) => StoreAsync(request));
    }

    private async Task<IResult> PlaceAsync(HttpRequest request)
    {
        string? extension = (await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted))?["extension"]?.ToString();
        if (extension is not ("png" or "jpg" or "jpeg" or "webp"))
        {
            return Results.Json(LeonardoRoutes.Problem("extension must be png, jpg, jpeg or webp", "validation-failed"), statusCode: 400);
        }

        string id = $"{Prefix}{Interlocked.Increment(ref _made)}";
        JsonObject fields = new() { ["Content-Type"] = $"image/{extension}", ["bucket"] = "b", ["key"] = $"uploads/{id}", ["Policy"] = "p", ["X-Amz-Signature"] = "s" };
        return Results.Json(new JsonObject
        {
            ["uploadInitImage"] = new JsonObject { ["id"] = id, ["url"] = request.Url($"{Bucket}/"), ["key"] = $"uploads/{id}", ["fields"] = fields.ToJsonString() },
        });
    }

    private async Task<IResult> StoreAsync(HttpRequest request)
    {
        IReadOnlyList<FormPart> parts = FormPart.Read(request.ContentType, await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted));
        // The real one ignores what comes after the file, and refuses a form without its signature before it.
        if (request.Headers.Authorization.Count > 0 || parts.Count == 0 || parts[^1] is not { Name: "file" } file || parts.All(part => part.Name != "X-Amz-Signature"))
        {
            return Results.StatusCode(403);
        }

        string key = parts.First(part => part.Name == "key").Text;
        files.Put($"{Bucket}/{key}", new(file.FileName ?? "file", file.ContentType ?? "image/png", file.Bytes));
        return Results.NoContent();
    }
}
