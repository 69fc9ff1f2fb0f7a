using Aivp.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.OpenAI;

/// <summary>OpenAI: pictures that come with the answer, a chat that judges them, a list of models.</summary>
internal sealed class OpenAIVendor(SimulatorState state) : ISimulatedVendor
{
    private readonly OpenAIRoutes _routes = new(state);

    public IEnumerable<NamedFault> Faults => OpenAIFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("api.openai.com/v1");
        api.AddEndpointFilter(OpenAIRoutes.AuthorizeAsync);
        _routes.Map(api);
    }

    public void Settle()
    {
    }

    public void Reset()
    {
    }
}
