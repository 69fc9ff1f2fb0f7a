using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Leonardo;

/// <summary><c>cloud.leonardo.ai/api/rest/v1</c>, and the host of what was made.</summary>
internal sealed class LeonardoRoutes(SimulatorState state, JobBoard board)
{
    public const string Api = "cloud.leonardo.ai/api/rest/v1";

    private readonly LeonardoWorker _worker = new(state.Files);

    public static JsonObject Problem(string error, string code) => new() { ["error"] = error, ["path"] = "$", ["code"] = code };

    public static async ValueTask<object?> AuthorizeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
            ? await next(context)
            : Results.Json(Problem("Invalid API key", "access-denied"), statusCode: 401);

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Api);
        api.AddEndpointFilter(AuthorizeAsync);
        api.MapPost("/generations", (HttpRequest request) => TakeAsync(request, "sdGenerationJob", "generationId", _worker.PicturesAsync));
        api.MapPost("/generations-image-to-video", (HttpRequest request) => TakeAsync(request, "motionVideoGenerationJob", "generationId", _worker.ClipAsync));
        api.MapPost("/generations-text-to-video", (HttpRequest request) => TakeAsync(request, "motionVideoGenerationJob", "generationId", _worker.ClipAsync));
        api.MapPost("/variations/universal-upscaler", (HttpRequest request) => TakeAsync(request, "universalUpscaler", "id", _worker.UpscaleAsync));
        api.MapGet("/generations/{id}", (string id) => GenerationAsync(id));
        api.MapDelete("/generations/{id}", Delete);
        api.MapGet("/variations/{id}", (string id) => VariationAsync(id));
        api.MapGet("/platformModels", () => Results.Json(new JsonObject { ["custom_models"] = new JsonArray(new JsonObject { ["id"] = "de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3", ["name"] = "Phoenix 1.0", ["description"] = "", ["featured"] = true, ["nsfw"] = false }) }));
        api.MapGet("/me", () => Results.Json(new JsonObject { ["user_details"] = new JsonArray(new JsonObject { ["user"] = new JsonObject { ["id"] = "u", ["username"] = "sim" }, ["apiSubscriptionTokens"] = 3500, ["apiConcurrencySlots"] = 5 }) }));
        routes.MapGet($"{LeonardoWorker.Host}/{{**path}}", (string path) => state.Files.Get($"{LeonardoWorker.Host}/{path}") is ShelvedFile file ? Results.Bytes(file.Bytes, file.ContentType) : Results.NotFound());
    }

    private async Task<IResult> TakeAsync(HttpRequest request, string name, string idName, Func<SimJob, Task<JsonNode?>> work)
    {
        if (await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted) is not JsonObject body || LeonardoInput.Problem(name, body, state.Files) is not null)
        {
            return Results.Json(Problem("Invalid request body", "validation-failed"), statusCode: 400);
        }

        SimJob job = board.Take(null, body["modelId"]?.ToString() ?? body["model"]?.ToString() ?? name, body, request.Url(""), null, request.HttpContext.Outcome(), work);
        return Results.Json(new JsonObject
        {
            [name] = new JsonObject { [idName] = job.Id, ["apiCreditCost"] = 11, ["cost"] = new JsonObject { ["amount"] = "0.0123", ["unit"] = "DOLLARS" } },
        });
    }

    private async Task<IResult> GenerationAsync(string id)
    {
        if (board.Find(id) is not SimJob job || job.State is SimJobState.Cancelled)
        {
            return Results.Json(new JsonObject { ["generations_by_pk"] = null });
        }

        state.Advance(1);
        bool failed = job.Outcome?.Body?.ToString() == "FAILED";
        JsonNode made = job.State is SimJobState.Finished && !failed ? (await job.Result.Value)!.DeepClone() : new JsonArray();
        return Results.Json(new JsonObject
        {
            ["generations_by_pk"] = new JsonObject
            {
                ["id"] = id,
                ["status"] = job.State is not SimJobState.Finished ? "PENDING" : failed ? "FAILED" : "COMPLETE",
                ["prompt"] = job.Input["prompt"]?.DeepClone(),
                ["modelId"] = Guid.TryParse(job.Model, out _) ? job.Model : null,
                ["seed"] = job.Input["seed"]?.DeepClone() ?? 1,
                ["public"] = false,
                ["generated_images"] = made,
            },
        });
    }

    private IResult Delete(string id) => Results.Json(new JsonObject
    {
        ["delete_generations_by_pk"] = board.Find(id) is SimJob job && board.Cancel(job) ? new JsonObject { ["id"] = id } : null,
    });

    private async Task<IResult> VariationAsync(string id)
    {
        if (board.Find(id) is not SimJob job)
        {
            return Results.Json(new JsonObject { ["generated_image_variation_generic"] = new JsonArray() });
        }

        state.Advance(1);
        JsonObject variation = new() { ["id"] = id, ["status"] = job.State is SimJobState.Finished ? "COMPLETE" : "PENDING", ["transformType"] = "UPSCALE", ["createdAt"] = "2026-11-21T11:00:00.000" };
        if (job.State is SimJobState.Finished)
        {
            variation["url"] = (await job.Result.Value)!.DeepClone();
        }

        return Results.Json(new JsonObject { ["generated_image_variation_generic"] = new JsonArray(variation) });
    }
}
