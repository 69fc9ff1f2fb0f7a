using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Stability;

/// <summary>Stability AI: pictures with the answer, two sorts of job that are waited for.</summary>
internal sealed class StabilityVendor : ISimulatedVendor
{
    private readonly JobBoard _board;
    private readonly StabilityRoutes _routes;

    public StabilityVendor(SimulatorState state)
    {
        _board = new(state, "stability");
        _routes = new(state, _board);
    }

    public IEnumerable<NamedFault> Faults => StabilityFaults.All;

    public void Map(IEndpointRouteBuilder routes) => _routes.Map(routes);

    public void Settle() => _board.Settle();

    public void Reset() => _board.Clear();
}
