using System.Text.Json.Nodes;
using Aivp.Simulator.Catalog;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Replicate;

/// <summary><c>api.replicate.com/v1</c>, but for files.</summary>
internal sealed class ReplicateRoutes(SimulatorState state, JobBoard board)
{
    public const string Api = "api.replicate.com/v1";

    private static readonly IReadOnlyDictionary<string, CatalogModel> s_models = CatalogModel.Load("replicate");

    private readonly ReplicateWorker _worker = new(state.Files);

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Api);
        api.AddEndpointFilter(ReplicateAuth.InvokeAsync);
        api.MapPost("/models/{owner}/{name}/predictions", (string owner, string name, HttpContext context) => CreateAsync($"{owner}/{name}", context));
        api.MapPost("/deployments/{owner}/{name}/predictions", (string owner, string name, HttpContext context) => CreateAsync($"deployment:{owner}/{name}", context));
        api.MapPost("/predictions", (HttpRequest request) => CreateAsync(null, request.HttpContext));
        api.MapGet("/predictions", (HttpRequest request) => ListAsync(request));
        api.MapGet("/predictions/{id}", GetAsync);
        api.MapPost("/predictions/{id}/cancel", CancelAsync);
        api.MapGet("/models/{owner}/{name}", (string owner, string name) => Model(owner, name));
        api.MapGet("/models/{owner}/{name}/versions", () => Results.Json(new JsonObject { ["next"] = null, ["previous"] = null, ["results"] = new JsonArray() }));
        api.MapGet("/search", (string query) => Results.Json(ReplicateModels.Search(s_models.Values, query)));
        api.MapGet("/webhooks/default/secret", () => Results.Json(new JsonObject { ["key"] = ReplicateWebhooks.Secret }));
        api.MapGet("/account", () => Results.Json(new JsonObject { ["type"] = "user", ["username"] = "sim", ["name"] = "Sim", ["github_url"] = "https://github.com/sim" }));
    }

    private async Task<IResult> CreateAsync(string? model, HttpContext context)
    {
        if (await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted) is not JsonObject body || body["input"] is not JsonObject input)
        {
            return ReplicateAuth.Problem(422, "Input validation failed", "- input is required\n");
        }

        model ??= body["version"]?.ToString() ?? "";
        if (s_models.TryGetValue(model, out CatalogModel? known) ? known.Check(input) is (string, string) : model.Split('/').Length == 2 && !model.Contains(':', StringComparison.Ordinal))
        {
            if (known is null)
            {
                return ReplicateAuth.Problem(404, "Not found", "The requested resource could not be found.");
            }

            (string name, string problem) = known.Check(input)!.Value;
            return Results.Json(
                new JsonObject
                {
                    ["title"] = "Input validation failed",
                    ["detail"] = $"- input: {problem}\n",
                    ["status"] = 422,
                    ["invalid_fields"] = new JsonArray(new JsonObject { ["type"] = "invalid", ["field"] = $"input.{name}", ["description"] = problem }),
                },
                contentType: "application/problem+json",
                statusCode: 422);
        }

        _ = Uri.TryCreate(body["webhook"]?.ToString(), UriKind.Absolute, out Uri? webhook);
        SimJob job = board.Take(
            board.NextId()[..26].Replace("-", "", StringComparison.Ordinal), model, input, context.Request.Url(""), webhook, context.Outcome(), made => _worker.WorkAsync(known, made));
        bool waits = context.Request.Headers["Prefer"].ToString().StartsWith("wait", StringComparison.Ordinal);
        return Results.Json(await DescribeAsync(job, context.Request), statusCode: waits ? 202 : 201);
    }

    private async Task<IResult> GetAsync(string id, HttpRequest request)
    {
        if (board.Find(id) is not SimJob job)
        {
            return ReplicateAuth.Problem(404, "Not found", "The requested resource could not be found.");
        }

        state.Advance(1);
        return Results.Json(await DescribeAsync(job, request));
    }

    private async Task<IResult> CancelAsync(string id, HttpRequest request)
    {
        if (board.Find(id) is not SimJob job)
        {
            return ReplicateAuth.Problem(404, "Not found", "The requested resource could not be found.");
        }

        board.Cancel(job);
        return Results.Json(await DescribeAsync(job, request));
    }

    private async Task<IResult> ListAsync(HttpRequest request)
    {
        JsonArray results = [];
        foreach (SimJob job in board.All().Reverse())
        {
            results.Add(await DescribeAsync(job, request));
        }

        return Results.Json(new JsonObject { ["next"] = null, ["previous"] = null, ["results"] = results });
    }

    private static IResult Model(string owner, string name) => s_models.TryGetValue($"{owner}/{name}", out CatalogModel? model)
        ? Results.Json(ReplicateModels.Describe(model))
        : ReplicateAuth.Problem(404, "Not found", "The requested resource could not be found.");

    private static async Task<JsonObject> DescribeAsync(SimJob job, HttpRequest request) => await ReplicatePrediction.DescribeAsync(job, request.Url(Api));
}
