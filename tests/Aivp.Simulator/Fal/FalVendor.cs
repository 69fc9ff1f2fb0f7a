using Aivp.Simulator.Faults;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Fal;

/// <summary>fal: queue, storage, models, prices, webhooks.</summary>
internal sealed class FalVendor : ISimulatedVendor
{
    private readonly FalQueue _queue;
    private readonly FalQueueRoutes _queueRoutes;
    private readonly FalStorageRoutes _storageRoutes;

    public FalVendor(SimulatorState state)
    {
        _queue = new(state, new(state.Files));
        _queueRoutes = new(state, _queue);
        _storageRoutes = new(state.Files);
    }

    public IEnumerable<NamedFault> Faults => FalFaults.All;

    public void Map(IEndpointRouteBuilder routes)
    {
        _queueRoutes.Map(routes);
        _storageRoutes.Map(routes);
        FalPlatformRoutes.Map(routes);
        FalWebhooks.Map(routes);
    }

    public void Settle() => _queue.Settle();

    public void Reset()
    {
        _queue.Clear();
        _storageRoutes.Reset();
    }
}
