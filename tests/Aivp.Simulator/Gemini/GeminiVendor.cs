using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Gemini;

/// <summary>Google's Gemini API: pictures, files, clips in the background and by the older operation.</summary>
internal sealed class GeminiVendor : ISimulatedVendor
{
    public const string Host = "generativelanguage.googleapis.com";

    private readonly JobBoard _board;
    private readonly GeminiFileRoutes _files;
    private readonly GeminiPictureRoutes _pictures;
    private readonly GeminiClipRoutes _clips;

    public GeminiVendor(SimulatorState state)
    {
        _board = new(state, "gemini");
        _files = new(state.Files);
        _pictures = new(state);
        _clips = new(state, _board);
    }

    public IEnumerable<NamedFault> Faults => GeminiFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Host);
        api.AddEndpointFilter(GeminiError.AuthorizeAsync);
        api.MapPost("/{version}/models/{call}", (string call, HttpContext context) => call.Split(':') switch
        {
            [string model, "generateContent"] => _pictures.MakeAsync(model, context),
            [string model, "predictLongRunning"] => _clips.StartOperationAsync(model, context),
            _ => Task.FromResult(GeminiError.Of(404, "NOT_FOUND", $"models/{call} is not found.")),
        });
        api.MapGet("/{version}/models", GeminiPictureRoutes.List);
        _files.Map(api);
        _clips.Map(api);
    }

    public void Settle() => _board.Settle();

    public void Reset()
    {
        _board.Clear();
        _files.Reset();
    }
}
