using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Control;

/// <summary>How a test in another process looks into the simulator and makes it fail: <c>/__sim/…</c>.</summary>
internal static class ControlRoutes
{
    public const string Prefix = "/__sim";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Map(IEndpointRouteBuilder routes, SimulatorState state)
    {
        RouteGroupBuilder group = routes.MapGroup(Prefix);
        group.MapGet("/requests", () => Results.Json(state.Requests.Select(exchange => exchange.ToJson())));
        group.MapDelete("/requests", () => state.Requests.Clear());
        group.MapGet("/paid", () => Results.Json(new JsonObject
        {
            ["count"] = state.Paid.Count,
            ["submissions"] = new JsonArray([.. state.Paid.Select(paid => JsonSerializer.SerializeToNode(paid, s_json))]),
        }));
        group.MapGet("/faults", () => Results.Json(new { pending = state.Faults.Pending, names = state.Faults.Names }));
        group.MapPost("/faults", async (HttpRequest request) => await AddFaultAsync(request, state));
        group.MapDelete("/faults", () => state.Faults.Clear());
        group.MapGet("/clock", () => Results.Json(new { now = state.Clock.Now }));
        group.MapPost("/clock/{ticks:long}", (long ticks) => Results.Json(new { now = state.Advance(ticks) }));
        group.MapPost("/reset", () => state.Reset());
    }

    /// <summary><c>{"name":"fal.refused"}</c>, or a fault's own fields.</summary>
    private static async Task<IResult> AddFaultAsync(HttpRequest request, SimulatorState state)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(request, request.HttpContext.RequestAborted);
        try
        {
            if (body?["name"]?.GetValue<string>() is string name)
            {
                state.Faults.Add(name);
            }
            else
            {
                state.Faults.Add(body.Deserialize<Fault>(s_json) ?? throw new JsonException("an object is wanted."));
            }

            return Results.NoContent();
        }
        catch (Exception e) when (e is KeyNotFoundException or JsonException)
        {
            return Results.BadRequest(new { error = e.Message });
        }
    }
}
