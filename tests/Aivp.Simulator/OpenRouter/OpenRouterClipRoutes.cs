using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenRouter;

/// <summary>Clips: <c>/videos</c>.</summary>
internal sealed class OpenRouterClipRoutes(SimulatorState state, JobBoard board)
{
    public const decimal UsdPerSecond = 0.4m;

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/videos", (HttpRequest request) => StartAsync(request.HttpContext));
        api.MapGet("/videos/{id}", Look);
        api.MapGet("/videos/{id}/content", ContentAsync);
    }

    private async Task<IResult> StartAsync(HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body?["model"] is not JsonNode model || body["prompt"]?.ToString() is not { Length: > 0 } prompt || body["duration"] is JsonNode length && (double)length < 1)
        {
            return Results.Json(OpenRouterFaults.Error(400, "model, prompt and a duration of at least 1 are wanted"), statusCode: 400);
        }

        (int width, int height) = ClipSize.Of(body["resolution"]?.ToString(), body["aspect_ratio"]?.ToString());
        PictureWish wish = new(prompt, width, height)
        {
            Seconds = (double?)body["duration"] ?? 8,
            Seed = (long?)body["seed"] ?? 0,
            Source = Frame(body, "first_frame"),
            Last = Frame(body, "last_frame"),
            Audio = (bool?)body["generate_audio"] ?? true,
        };
        SimJob job = board.Take($"gen-vid-1763722800-{board.NextId()[..20]}", $"{model}", Slimmed.Of(body)!.AsObject(), context.Request.Url(""), null, context.Outcome(), async job =>
        {
            state.Files.Put($"openrouter/{job.Id}", new($"{job.Id}.mp4", "video/mp4", await wish.MakeAsync()));
            return JsonValue.Create(UsdPerSecond * (decimal)wish.Seconds);
        });
        return Results.Json(Describe(job), statusCode: 202);
    }

    private async Task<IResult> Look(string id)
    {
        if (board.Find(id) is not SimJob job)
        {
            return Missing();
        }

        state.Advance(1);
        JsonObject described = Describe(job);
        if (job is { State: SimJobState.Finished, Outcome: null })
        {
            described["generation_id"] = $"gen-{id[^4..]}";
            described["unsigned_urls"] = new JsonArray($"https://openrouter.ai/api/v1/videos/{id}/content?index=0");
            described["usage"] = new JsonObject { ["cost"] = (await job.Result.Value)?.DeepClone(), ["is_byok"] = false };
        }

        return Results.Json(described);
    }

    private async Task<IResult> ContentAsync(string id)
    {
        if (board.Find(id) is not SimJob job)
        {
            return Missing();
        }

        if (job is not { State: SimJobState.Finished, Outcome: null })
        {
            return Results.Json(OpenRouterFaults.Error(409, "The video isn't ready"), statusCode: 409);
        }

        await job.Result.Value;
        return Results.Bytes(state.Files.Get($"openrouter/{id}")!.Bytes, "video/mp4");
    }

    private static JsonObject Describe(SimJob job)
    {
        JsonObject described = new()
        {
            ["id"] = job.Id,
            ["polling_url"] = $"/api/v1/videos/{job.Id}",
            ["status"] = job.State switch
            {
                SimJobState.Queued => "pending",
                SimJobState.Running => "in_progress",
                SimJobState.Cancelled => "cancelled",
                _ => job.Outcome is null ? "completed" : "failed",
            },
        };
        if (job is { State: SimJobState.Finished, Outcome: Fault fault })
        {
            described["error"] = fault.Body?.DeepClone();
        }

        return described;
    }

    private static byte[]? Frame(JsonNode body, string which) => (body["frame_images"] as JsonArray ?? [])
        .Where(frame => frame?["frame_type"]?.ToString() == which)
        .Select(frame => OpenRouterPictureRoutes.Bytes($"{frame!["image_url"]?["url"]}"))
        .FirstOrDefault();

    private static IResult Missing() => Results.Json(OpenRouterFaults.Error(404, "Job not found"), statusCode: 404);
}
