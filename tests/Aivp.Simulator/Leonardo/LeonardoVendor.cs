using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Leonardo;

/// <summary>Leonardo: generations, enlargements, uploads.</summary>
internal sealed class LeonardoVendor : ISimulatedVendor
{
    private readonly JobBoard _board;
    private readonly LeonardoRoutes _routes;
    private readonly LeonardoUploads _uploads;

    public LeonardoVendor(SimulatorState state)
    {
        _board = new(state, "leonardo");
        _routes = new(state, _board);
        _uploads = new(state.Files);
    }

    public IEnumerable<NamedFault> Faults => LeonardoFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        _routes.Map(routes);
        _uploads.Map(routes);
    }

    public void Settle() => _board.Settle();

    public void Reset() => _board.Clear();
}
