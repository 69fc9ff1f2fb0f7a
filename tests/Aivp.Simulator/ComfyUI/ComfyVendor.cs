using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.ComfyUI;

/// <summary>A ComfyUI on somebody's own machine: queue, history, files, messages.</summary>
internal sealed class ComfyVendor : ISimulatedVendor
{
    private readonly JobBoard _board;
    private readonly ComfySockets _sockets;
    private readonly ComfyRoutes _routes;

    public ComfyVendor(SimulatorState state)
    {
        _sockets = new();
        _board = new(state, "comfyui") { Ended = _sockets.Announce };
        _routes = new(state, _board, _sockets);
    }

    public IEnumerable<NamedFault> Faults => ComfyFaults.All;

    public void Map(IEndpointRouteBuilder routes) => _routes.Map(routes);

    public void Settle() => _board.Settle();

    public void Reset() => _board.Clear();
}
