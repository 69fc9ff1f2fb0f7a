using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Gemini;

/// <summary>Clips: Interactions in the background, and the older long-running operation.</summary>
internal sealed class GeminiClipRoutes(SimulatorState state, JobBoard board)
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/{version}/interactions", (HttpRequest request) => StartInteractionAsync(request.HttpContext));
        api.MapGet("/{version}/interactions/{id}", (string id) => LookAsync(id, Interaction));
        api.MapPost("/{version}/interactions/{id}/cancel", Cancel);
        api.MapDelete("/{version}/interactions/{id}", (string id) => board.Find(id) is null ? Missing() : Results.Json(new JsonObject()));
        api.MapGet("/{version}/models/{model}/operations/{id}", (string id) => LookAsync(id, Operation));
    }

    public async Task<IResult> StartOperationAsync(string model, HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        JsonNode? instance = (body?["instances"] as JsonArray)?.FirstOrDefault();
        JsonNode? parameters = body?["parameters"];
        if (instance?["prompt"] is null || (parameters?["durationSeconds"] is JsonNode length && (int)length is not (4 or 6 or 8)) || parameters?["seed"] is not null)
        {
            return GeminiError.Of(400, "INVALID_ARGUMENT", "Invalid instances or parameters.");
        }

        SimJob job = Take(model, body!, context, new($"{instance["prompt"]}", 0, 0)
        {
            Source = Bytes(instance["image"]) ?? Bytes((instance["referenceImages"] as JsonArray)?.FirstOrDefault()?["image"]),
            Last = Bytes(instance["lastFrame"]),
            Seconds = (double?)parameters?["durationSeconds"] ?? 8,
        }, $"{parameters?["resolution"]?.ToString() ?? "720p"}", $"{parameters?["aspectRatio"]?.ToString() ?? "16:9"}");
        return Results.Json(new JsonObject { ["name"] = $"models/{model}/operations/{job.Id}" });
    }

    private async Task<IResult> StartInteractionAsync(HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        JsonNode? wish = body?["response_format"];
        JsonObject[] input = [.. (body?["input"] as JsonArray ?? []).OfType<JsonObject>()];
        if (body?["model"] is not JsonNode model || input.Length == 0 || wish?["type"]?.ToString() != "video")
        {
            return GeminiError.Of(400, "INVALID_ARGUMENT", "model, input and a response_format of a video are wanted.");
        }

        byte[]? picture = input.Where(part => part["type"]?.ToString() == "image").Select(Bytes).FirstOrDefault(bytes => bytes is not null);
        SimJob job = Take($"{model}", body, context, new($"{input[0]["text"]}", 0, 0)
        {
            Source = picture,
            Seconds = double.Parse($"{wish["duration"]?.ToString() ?? "8s"}".TrimEnd('s'), CultureInfo.InvariantCulture),
            Seed = (long?)body["generation_config"]?["seed"] ?? 0,
            Audio = true,
        }, wish["resolution"]?.ToString() ?? "720p", wish["aspect_ratio"]?.ToString() ?? "16:9");
        return Results.Json(Interaction(job, null));
    }

    private SimJob Take(string model, JsonNode body, HttpContext context, PictureWish wish, string resolution, string ratio)
    {
        (int width, int height) = ClipSize.Of(resolution, ratio);
        return board.Take(null, model, Slimmed.Of(body)!.AsObject(), context.Request.Url(""), null, context.Outcome(), async job =>
        {
            string id = $"v{job.Id.Replace("-", "", StringComparison.Ordinal)}";
            state.Files.Put($"gemini/{id}", new($"{id}.mp4", "video/mp4", await (wish with { Width = width, Height = height }).MakeAsync()));
            return $"https://{GeminiVendor.Host}/v1beta/files/{id}:download?alt=media";
        });
    }

    private async Task<IResult> LookAsync(string id, Func<SimJob, JsonNode?, JsonObject> describe)
    {
        if (board.Find(id) is not SimJob job)
        {
            return Missing();
        }

        state.Advance(1);
        return Results.Json(describe(job, job is { State: SimJobState.Finished, Outcome: null } ? await job.Result.Value : null));
    }

    private IResult Cancel(string id) => board.Find(id) is not SimJob job ? Missing()
        : board.Cancel(job) ? Results.Json(Interaction(job, null))
        : GeminiError.Of(400, "FAILED_PRECONDITION", "The interaction is finished.");

    private static JsonObject Interaction(SimJob job, JsonNode? made)
    {
        JsonObject described = new()
        {
            ["id"] = job.Id,
            ["object"] = "interaction",
            ["model"] = job.Model,
            ["status"] = job.State switch
            {
                SimJobState.Cancelled => "cancelled",
                SimJobState.Finished => job.Outcome is null ? "completed" : "failed",
                SimJobState.Running => "in_progress",
                _ => "queued",
            },
            ["created"] = "2026-11-21T11:00:00Z",
            ["updated"] = "2026-11-21T11:00:01Z",
            ["steps"] = made is null ? [] : new JsonArray(new JsonObject
            {
                ["type"] = "model_output",
                ["content"] = new JsonArray(new JsonObject { ["type"] = "video", ["uri"] = made.DeepClone(), ["mime_type"] = "video/mp4" }),
            }),
            ["usage"] = new JsonObject { ["total_input_tokens"] = 5, ["total_output_tokens"] = 10, ["total_tokens"] = 15 },
        };
        if (job is { State: SimJobState.Finished, Outcome: Fault fault })
        {
            described["error"] = new JsonObject { ["message"] = fault.Body?.DeepClone() };
        }

        return described;
    }

    private static JsonObject Operation(SimJob job, JsonNode? made)
    {
        JsonObject described = new() { ["name"] = $"models/{job.Model}/operations/{job.Id}" };
        if (job.State is not SimJobState.Finished)
        {
            return described;
        }

        described["done"] = true;
        if (job.Outcome?.Body is JsonObject failure && failure["code"] is not null)
        {
            described["error"] = failure.DeepClone();
        }
        else
        {
            described["response"] = new JsonObject
            {
                ["generateVideoResponse"] = job.Outcome?.Body?.DeepClone()
                    ?? new JsonObject { ["generatedSamples"] = new JsonArray(new JsonObject { ["video"] = new JsonObject { ["uri"] = made!.DeepClone() } }) },
            };
        }

        return described;
    }

    private byte[]? Bytes(JsonNode? file) =>
        (file?["data"] ?? file?["bytesBase64Encoded"])?.ToString() is string data ? Convert.FromBase64String(data)
        : file?["uri"]?.ToString() is string address ? state.Files.Get(GeminiFileRoutes.ShelfOf(address))?.Bytes
        : null;

    private static IResult Missing() => GeminiError.Of(404, "NOT_FOUND", "Requested entity was not found.");
}
