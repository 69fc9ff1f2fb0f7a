using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Fal;

/// <summary><c>queue.fal.run</c> and <c>fal.run</c>.</summary>
internal sealed class FalQueueRoutes(SimulatorState state, FalQueue queue)
{
    private const string Host = "queue.fal.run";

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup(Host);
        group.AddEndpointFilter(FalAuth.InvokeAsync);
        group.MapPost("/{**model}", SubmitAsync);
        // Jobs are found under owner and name only, however long the model's id is.
        group.MapGet("/{owner}/{name}/requests/{id}/status", Status);
        group.MapGet("/{owner}/{name}/requests/{id}/status/stream", StreamAsync);
        group.MapGet("/{owner}/{name}/requests/{id}", ResultAsync);
        group.MapPut("/{owner}/{name}/requests/{id}/cancel", Cancel);

        RouteGroupBuilder direct = routes.MapGroup("fal.run");
        direct.AddEndpointFilter(FalAuth.InvokeAsync);
        direct.MapPost("/{**model}", RunAsync);
    }

    private async Task<IResult> SubmitAsync(string model, HttpContext context)
    {
        if (await AcceptAsync(model, context) is not FalJob job)
        {
            return Problem(404, $"Application '{model}' not found");
        }

        context.Response.Headers["x-fal-request-id"] = job.Id;
        JsonObject body = Describe(job, context.Request, logs: false);
        body["gateway_request_id"] = job.Id;
        return Results.Json(body);
    }

    private async Task<IResult> RunAsync(string model, HttpContext context)
    {
        if (await AcceptAsync(model, context) is not FalJob job)
        {
            return Problem(404, $"Application '{model}' not found");
        }

        job.Status = FalJobStatus.Completed;
        return Answer(await job.Result!.Value, job, context.Response);
    }

    private async Task<FalJob?> AcceptAsync(string model, HttpContext context)
    {
        JsonNode? input = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (!FalModel.All.TryGetValue(model, out FalModel? known) || input is not JsonObject given)
        {
            return null;
        }

        _ = Uri.TryCreate(context.Request.Query["fal_webhook"], UriKind.Absolute, out Uri? webhook);
        return queue.Submit(known, given, FalAuth.KeyOf(context.Request)!, context.Request.Url(""), webhook, context.Outcome());
    }

    private IResult Status(string owner, string name, string id, HttpRequest request)
    {
        if (Find(owner, name, id) is not FalJob job)
        {
            return Problem(404, "Request not found");
        }

        state.Advance(1);
        return Results.Json(Describe(job, request, request.Query["logs"] == "1"), statusCode: job.Status is FalJobStatus.Completed ? 200 : 202);
    }

    private async Task StreamAsync(string owner, string name, string id, HttpContext context)
    {
        if (Find(owner, name, id) is not FalJob job)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        do
        {
            state.Advance(1);
            await context.Response.WriteAsync($"data: {Describe(job, context.Request, context.Request.Query["logs"] == "1").ToJsonString()}\n\n", context.RequestAborted);
        }
        while (job.Status is not FalJobStatus.Completed);
    }

    private async Task<IResult> ResultAsync(string owner, string name, string id, HttpResponse response) => Find(owner, name, id) switch
    {
        null => Problem(404, "Request not found"),
        { Status: not FalJobStatus.Completed } => Problem(400, "Request is still in progress"),
        FalJob job => Answer(await job.Result!.Value, job, response),
    };

    private IResult Cancel(string owner, string name, string id) => Find(owner, name, id) is not FalJob job
        ? Results.Json(new JsonObject { ["status"] = "NOT_FOUND" }, statusCode: 404)
        : queue.Cancel(job)
            ? Results.Json(new JsonObject { ["status"] = "CANCELLATION_REQUESTED" }, statusCode: 202)
            : Results.Json(new JsonObject { ["status"] = "ALREADY_COMPLETED" }, statusCode: 400);

    private FalJob? Find(string owner, string name, string id) =>
        queue.Find(id) is FalJob job && job.Model.Id.StartsWith($"{owner}/{name}", StringComparison.Ordinal) ? job : null;

    private static IResult Answer(FalResult result, FalJob job, HttpResponse response)
    {
        response.Headers["x-fal-request-id"] = job.Id;
        foreach ((string name, string value) in result.Headers)
        {
            response.Headers[name] = value;
        }

        if (result.Succeeded)
        {
            response.Headers["x-fal-billable-units"] = result.Units.ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(result.Body, statusCode: result.Status);
    }

    private JsonObject Describe(FalJob job, HttpRequest request, bool logs)
    {
        string address = request.Url($"{Host}/{string.Join('/', job.Model.Id.Split('/').Take(2))}/requests/{job.Id}");
        JsonObject body = new()
        {
            ["status"] = JsonSerializer.SerializeToNode(job.Status),
            ["request_id"] = job.Id,
            ["response_url"] = address,
            ["status_url"] = $"{address}/status",
            ["cancel_url"] = $"{address}/cancel",
            ["logs"] = logs ? job.Logs.DeepClone() : null,
            ["metrics"] = job.Status is FalJobStatus.Completed ? new JsonObject { ["inference_time"] = 0.3 } : new JsonObject(),
        };
        if (job.Status is FalJobStatus.InQueue)
        {
            body["queue_position"] = queue.Position(job);
        }

        return body;
    }

    private static IResult Problem(int status, string detail) => Results.Json(new JsonObject { ["detail"] = detail }, statusCode: status);
}
