using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.ComfyUI;

/// <summary>The routes, each under <c>/api</c> too.</summary>
internal sealed class ComfyRoutes(SimulatorState state, JobBoard board, ComfySockets sockets)
{
    private readonly ComfyWorker _worker = new(state.Files);
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Lock _lock = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        // Some clients look for it there, whatever path they're told.
        routes.Map("/ws", sockets.ServeAsync);
        foreach (string prefix in (string[])["comfyui", "comfyui/api"])
        {
            RouteGroupBuilder group = routes.MapGroup(prefix);
            group.MapPost("/prompt", (HttpRequest request) => QueueAsync(request));
            group.MapGet("/prompt", () => Results.Json(new JsonObject { ["exec_info"] = new JsonObject { ["queue_remaining"] = Waiting().Count } }));
            group.MapGet("/queue", Queue);
            group.MapPost("/queue", (HttpRequest request) => ChangeAsync(request));
            group.MapPost("/interrupt", (HttpRequest request) => InterruptAsync(request));
            group.MapGet("/history", HistoryOfAllAsync);
            group.MapGet("/history/{id}", HistoryAsync);
            group.MapGet("/view", (string filename, string? subfolder, string? type) => View(filename, subfolder, type));
            group.MapPost("/upload/image", (HttpRequest request) => UploadAsync(request));
            group.MapGet("/object_info", () => Results.Json(ComfyNode.Describe()));
            group.MapGet("/object_info/{type}", (string type) => Results.Json(new JsonObject { [type] = ComfyNode.Describe()[type]?.DeepClone() }));
            group.MapGet("/system_stats", () => Results.Json(new JsonObject { ["system"] = new JsonObject { ["os"] = "posix", ["comfyui_version"] = "0.9.0" }, ["devices"] = new JsonArray() }));
            group.Map("/ws", sockets.ServeAsync);
        }
    }

    private async Task<IResult> QueueAsync(HttpRequest request)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted);
        if (body?["prompt"] is not JsonObject prompt)
        {
            return Results.Json(new JsonObject { ["error"] = new JsonObject { ["type"] = "no_prompt", ["message"] = "No prompt provided" }, ["node_errors"] = new JsonObject() }, statusCode: 400);
        }

        string? wanted = body["prompt_id"]?.ToString();
        if (wanted is not null && !(Guid.TryParseExact(wanted, "D", out Guid id) && id.ToString("D") == wanted))
        {
            return Results.Json(new JsonObject { ["error"] = new JsonObject { ["type"] = "invalid_prompt_id", ["message"] = "prompt_id must be a UUID" }, ["node_errors"] = new JsonObject() }, statusCode: 400);
        }

        if (ComfyNode.Check(prompt, name => state.Files.Get($"{ComfyWorker.Input}/{name}") is not null) is JsonObject wrong)
        {
            return Results.Json(wrong, statusCode: 400);
        }

        string? client = body["client_id"]?.ToString();
        SimJob job = board.Take(wanted, "workflow", prompt, request.Url(""), null, request.HttpContext.Outcome(), _worker.WorkAsync);
        sockets.Own(job.Id, client);
        int number;
        lock (_lock)
        {
            number = _numbers[job.Id] = _numbers.Count + 1;
        }

        if (sockets.IsHeard(client))
        {
            // Who listens doesn't look: time passes by itself once the answer is on its way.
            request.HttpContext.Response.OnCompleted(() =>
            {
                state.Advance(3);
                return Task.CompletedTask;
            });
        }

        return Results.Json(new JsonObject { ["prompt_id"] = job.Id, ["number"] = number, ["node_errors"] = new JsonObject() });
    }

    private List<SimJob> Waiting() => [.. board.All().Where(job => job.State is SimJobState.Queued)];

    private IResult Queue() => Results.Json(new JsonObject
    {
        ["queue_running"] = new JsonArray([.. board.All().Where(job => job.State is SimJobState.Running).Select(Entry)]),
        ["queue_pending"] = new JsonArray([.. Waiting().Select(Entry)]),
    });

    private JsonArray Entry(SimJob job)
    {
        lock (_lock)
        {
            return [_numbers[job.Id], job.Id, job.Input.DeepClone(), new JsonObject(), new JsonArray()];
        }
    }

    private async Task<IResult> ChangeAsync(HttpRequest request)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted);
        foreach (SimJob job in (body?["delete"] as JsonArray ?? []).Select(id => board.Find(id!.ToString())).OfType<SimJob>().Where(job => job.State is SimJobState.Queued))
        {
            board.Cancel(job);
        }

        return Results.Ok();
    }

    private async Task<IResult> InterruptAsync(HttpRequest request)
    {
        string? id = (await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted))?["prompt_id"]?.ToString();
        foreach (SimJob job in board.All().Where(job => job.State is SimJobState.Running && (id is null || job.Id == id)))
        {
            board.Cancel(job);
        }

        return Results.Ok();
    }

    private async Task<IResult> HistoryOfAllAsync()
    {
        JsonObject all = [];
        foreach (SimJob job in board.All())
        {
            if (await RememberAsync(job) is JsonObject memory)
            {
                all[job.Id] = memory;
            }
        }

        return Results.Json(all);
    }

    private async Task<IResult> HistoryAsync(string id)
    {
        state.Advance(1);
        return Results.Json(board.Find(id) is SimJob job && await RememberAsync(job) is JsonObject memory ? new JsonObject { [id] = memory } : []);
    }

    /// <summary>Null: it isn't finished, or was taken out of the queue before it began.</summary>
    private async Task<JsonObject?> RememberAsync(SimJob job)
    {
        if (job.State is not (SimJobState.Finished or SimJobState.Cancelled))
        {
            return null;
        }

        bool good = job is { State: SimJobState.Finished, Outcome: null };
        JsonArray ending = job.State is SimJobState.Cancelled ? new JsonArray("execution_interrupted", new JsonObject { ["prompt_id"] = job.Id })
            : good ? new JsonArray("execution_success", new JsonObject { ["prompt_id"] = job.Id })
            : new JsonArray("execution_error", job.Outcome!.Body!.DeepClone());
        return new()
        {
            ["prompt"] = Entry(job),
            ["outputs"] = good ? (await job.Result.Value)!.DeepClone() : new JsonObject(),
            ["status"] = new JsonObject { ["status_str"] = good ? "success" : "error", ["completed"] = good, ["messages"] = new JsonArray(ending) },
            ["meta"] = new JsonObject(),
        };
    }

    private IResult View(string filename, string? subfolder, string? type)
    {
        string folder = type == "input" ? ComfyWorker.Input : ComfyWorker.Output;
        return filename.Contains("..", StringComparison.Ordinal) ? Results.BadRequest()
            : state.Files.Get(string.IsNullOrEmpty(subfolder) ? $"{folder}/{filename}" : $"{folder}/{subfolder}/{filename}") is ShelvedFile file
                ? Results.Bytes(file.Bytes, file.ContentType)
                : Results.NotFound();
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        IReadOnlyList<FormPart> parts = FormPart.Read(request.ContentType, await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted));
        if (parts.FirstOrDefault(part => part.Name == "image") is not { FileName: string name } image)
        {
            return Results.BadRequest();
        }

        string subfolder = parts.FirstOrDefault(part => part.Name == "subfolder")?.Text ?? "";
        bool overwrite = parts.FirstOrDefault(part => part.Name == "overwrite")?.Text is "true" or "1";
        string Path(string file) => subfolder.Length == 0 ? $"{ComfyWorker.Input}/{file}" : $"{ComfyWorker.Input}/{subfolder}/{file}";
        string free = name;
        for (int i = 1; !overwrite && state.Files.Get(Path(free)) is ShelvedFile other && !other.Bytes.SequenceEqual(image.Bytes); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileNameWithoutExtension(name)} ({i}){System.IO.Path.GetExtension(name)}");
        }

        state.Files.Put(Path(free), new(free, image.ContentType ?? "image/png", image.Bytes));
        return Results.Json(new JsonObject { ["name"] = free, ["subfolder"] = subfolder, ["type"] = "input" });
    }
}
