using System.Text.Json.Nodes;
using Aivp.Simulator.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Fal;

/// <summary><c>api.fal.ai</c>: the models, their parameters and prices.</summary>
internal static class FalPlatformRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("api.fal.ai/v1");
        api.MapGet("/models", Models);
        api.MapGet("/models/pricing", Prices).AddEndpointFilter(FalAuth.InvokeAsync);
        api.MapPost("/models/pricing/estimate", EstimateAsync).AddEndpointFilter(FalAuth.InvokeAsync);
        routes.MapGet("fal.ai/api/openapi/queue/openapi.json", (string endpoint_id) =>
            FalModel.All.TryGetValue(endpoint_id, out FalModel? model) ? Results.Json(FalOpenApi.Of(model)) : Results.NotFound());
    }

    private static IResult Models(HttpRequest request)
    {
        string[] ids = Ids(request);
        if (ids.Length > 50)
        {
            return Problem(400, "validation_error", "endpoint_id: at most 50");
        }

        string query = request.Query["q"].ToString();
        string category = request.Query["category"].ToString();
        int limit = int.TryParse(request.Query["limit"], out int given) ? given : 50;
        int start = int.TryParse(request.Query["cursor"], out int cursor) ? cursor : 0;
        FalModel[] found =
        [
            .. FalModel.All.Values.Where(model =>
                (ids.Length == 0 || ids.Contains(model.Id))
                && model.Id.Contains(query, StringComparison.OrdinalIgnoreCase)
                && (category.Length == 0 || Category(model) == category)),
        ];
        bool more = found.Length > start + limit;
        return Results.Json(new JsonObject
        {
            ["models"] = new JsonArray([.. found.Skip(start).Take(limit).Select(model => (JsonNode)Describe(model, request.Query["expand"].Contains("openapi-3.0")))]),
            ["next_cursor"] = more ? $"{start + limit}" : null,
            ["has_more"] = more,
        });
    }

    private static IResult Prices(HttpRequest request) => Ids(request) is { Length: >= 1 and <= 50 } ids
        ? Results.Json(new JsonObject
        {
            ["prices"] = new JsonArray([.. ids.Where(FalModel.All.ContainsKey).Select(id => (JsonNode)new JsonObject
            {
                ["endpoint_id"] = id,
                ["unit_price"] = Price(id).Usd,
                ["unit"] = Price(id).Unit,
                ["currency"] = "USD",
            })]),
            ["next_cursor"] = null,
            ["has_more"] = false,
        })
        : Problem(400, "validation_error", "endpoint_id: 1 to 50 are wanted");

    private static async Task<IResult> EstimateAsync(HttpRequest request)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted);
        return body?["estimate_type"]?.ToString() == "unit_price" && body["endpoints"] is JsonObject endpoints
            ? Results.Json(new JsonObject
            {
                ["estimate_type"] = "unit_price",
                ["total_cost"] = endpoints.Sum(endpoint => Price(endpoint.Key).Usd * (decimal)endpoint.Value!["unit_quantity"]!),
                ["currency"] = "USD",
            })
            : Problem(400, "validation_error", "estimate_type and endpoints are wanted");
    }

    private static JsonObject Describe(FalModel model, bool expanded)
    {
        JsonObject body = new()
        {
            ["endpoint_id"] = model.Id,
            ["metadata"] = new JsonObject
            {
                ["display_name"] = model.Id.Split('/')[^1],
                ["category"] = Category(model),
                ["description"] = $"Simulated {Category(model)}.",
                ["status"] = "active",
                ["tags"] = new JsonArray(),
                ["updated_at"] = "2026-11-01T00:00:00Z",
                ["is_favorited"] = null,
                ["thumbnail_url"] = "https://example.com/thumbnail.png",
                ["model_url"] = $"https://fal.run/{model.Id}",
                ["date"] = "2026-08-02T00:00:00Z",
                ["highlighted"] = false,
                ["pinned"] = false,
            },
        };
        if (expanded)
        {
            body["openapi"] = FalOpenApi.Of(model);
        }

        return body;
    }

    private static string Category(FalModel model) => model.Tasks[0] switch
    {
        "text_to_image" => "text-to-image",
        "text_to_video" => "text-to-video",
        "image_to_video" or "first_last_frame" or "reference_to_video" => "image-to-video",
        "video_to_video" or "upscale_video" or "lip_sync" => "video-to-video",
        _ => "image-to-image",
    };

    private static FalPrice Price(string id) => FalModel.All.GetValueOrDefault(id)?.Price ?? FalPrice.Unknown;

    private static string[] Ids(HttpRequest request) =>
        [.. request.Query["endpoint_id"].SelectMany(ids => ids!.Split(',', StringSplitOptions.RemoveEmptyEntries))];

    private static IResult Problem(int status, string type, string message) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["message"] = message } }, statusCode: status);
}
