using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenRouter;

/// <summary>OpenRouter: pictures with the answer, by their own endpoint and in a chat; clips as jobs; lists of models with prices.</summary>
internal sealed class OpenRouterVendor : ISimulatedVendor
{
    private readonly JobBoard _board;
    private readonly OpenRouterPictureRoutes _pictures;
    private readonly OpenRouterClipRoutes _clips;

    public OpenRouterVendor(SimulatorState state)
    {
        _board = new(state, "openrouter");
        _pictures = new(state);
        _clips = new(state, _board);
    }

    public IEnumerable<NamedFault> Faults => OpenRouterFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("openrouter.ai/api/v1");
        OpenRouterModels.Map(api);
        RouteGroupBuilder paid = api.MapGroup("");
        paid.AddEndpointFilter(OpenRouterFaults.AuthorizeAsync);
        _pictures.Map(paid);
        _clips.Map(paid);
    }

    public void Settle() => _board.Settle();

    public void Reset() => _board.Clear();
}
