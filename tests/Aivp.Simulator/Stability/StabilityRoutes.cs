using System.Text.Json.Nodes;
using Aivp.Simulator.Catalog;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Stability;

/// <summary><c>api.stability.ai</c>.</summary>
internal sealed class StabilityRoutes(SimulatorState state, JobBoard board)
{
    private static readonly IReadOnlyDictionary<string, CatalogModel> s_models = CatalogModel.Load("stability");

    // These are waited for.
    private static readonly string[] s_jobs = ["stable-image/upscale/creative", "stable-image/edit/replace-background-and-relight"];

    public static JsonObject Problem(string name, string error) => new() { ["id"] = "sim", ["name"] = name, ["errors"] = new JsonArray(error) };

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("api.stability.ai");
        api.AddEndpointFilter(async (context, next) => context.HttpContext.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
            ? await next(context)
            : Results.Json(Problem("unauthorized", "authorization: invalid or missing header value"), statusCode: 401));
        api.MapPost("/v2beta/stable-image/{**path}", (string path, HttpRequest request) => MakeAsync($"stable-image/{path}", request));
        api.MapGet("/v2beta/results/{id}", (string id) => ResultAsync(id));
        api.MapGet("/v2beta/stable-image/upscale/creative/result/{id}", (string id) => ResultAsync(id));
        api.MapGet("/v1/user/balance", () => Results.Json(new JsonObject { ["credits"] = 100 }));
    }

    private async Task<IResult> MakeAsync(string path, HttpRequest request)
    {
        IReadOnlyList<FormPart> parts = FormPart.Read(request.ContentType, await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted));
        if (parts.Count == 0)
        {
            return Results.Json(Problem("bad_request", "content-type: must be multipart/form-data"), statusCode: 400);
        }

        JsonObject input = [];
        Dictionary<string, byte[]> files = [];
        foreach (FormPart part in parts)
        {
            if (part.FileName is not null)
            {
                files[part.Name!] = part.Bytes;
            }

            input[part.Name!] = part.FileName ?? part.Text;
        }

        string model = path == "stable-image/generate/sd3" ? input["model"]?.ToString() ?? "sd3.5-large" : path;
        if (!s_models.TryGetValue(model, out CatalogModel? known))
        {
            return Results.Json(Problem("not_found", "no such service"), statusCode: 404);
        }

        if (StabilityWorker.Problem(known, input, files) is string problem)
        {
            return Results.Json(Problem("bad_request", problem), statusCode: 400);
        }

        SimJob job = board.Take(null, model, input, request.Url(""), null, request.HttpContext.Outcome(), made => StabilityWorker.WorkAsync(known, made, files));
        if (s_jobs.Contains(path))
        {
            return Results.Json(new JsonObject { ["id"] = job.Id });
        }

        request.HttpContext.Response.Headers["x-request-id"] = job.Id;
        JsonNode picture = (await job.Result.Value)!;
        return request.Headers.Accept.ToString().StartsWith("image/", StringComparison.Ordinal)
            ? Results.Bytes(Convert.FromBase64String(picture["image"]!.ToString()), "image/png")
            : Results.Json(picture);
    }

    private async Task<IResult> ResultAsync(string id)
    {
        if (board.Find(id) is not SimJob job)
        {
            return Results.Json(Problem("not_found", "results have expired or never were"), statusCode: 404);
        }

        state.Advance(1);
        if (job.State is not SimJobState.Finished)
        {
            return Results.Json(new JsonObject { ["id"] = id, ["status"] = "in-progress" }, statusCode: 202);
        }

        JsonNode made = (await job.Result.Value)!.DeepClone();
        return Results.Json(new JsonObject { ["result"] = made["image"]!.DeepClone(), ["finish_reason"] = made["finish_reason"]!.DeepClone(), ["seed"] = made["seed"]!.DeepClone() });
    }
}
