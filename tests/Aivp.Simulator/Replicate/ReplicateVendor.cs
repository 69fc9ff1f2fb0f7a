using Aivp.Simulator.Faults;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Replicate;

/// <summary>Replicate: predictions, files, models, webhooks.</summary>
internal sealed class ReplicateVendor : ISimulatedVendor
{
    private readonly JobBoard _board;
    private readonly ReplicateRoutes _routes;
    private readonly ReplicateFileRoutes _files;

    public ReplicateVendor(SimulatorState state)
    {
        _board = new(state, "replicate") { Ended = ReplicateWebhooks.Announce };
        _routes = new(state, _board);
        _files = new(state.Files);
    }

    public IEnumerable<NamedFault> Faults => ReplicateFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        _routes.Map(routes);
        _files.Map(routes);
    }

    public void Settle() => _board.Settle();

    public void Reset() => _board.Clear();
}
