using Aivp.Simulator.Faults;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator;

/// <summary>One vendor's wire protocol. To add a vendor: a folder with one of these, and a line in <see cref="SimulatorServer"/>.</summary>
internal interface ISimulatedVendor
{
    /// <summary>Faults of this vendor that tests ask for by name, for example <c>fal.refused</c>.</summary>
    IEnumerable<NamedFault> Faults { get; }

    /// <summary>Adds the vendor's routes. The first segment of each path is the vendor's host or name.</summary>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>Time has passed: finishes what is due.</summary>
    void Settle();

    /// <summary>Forgets every job.</summary>
    void Reset();
}
