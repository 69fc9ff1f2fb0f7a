using System.Text.Json.Nodes;
using Aivp.Simulator;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>One run of a vendor's official client against the simulator, for all tests that look at it.</summary>
/// <param name="client">Its folder in <c>tests/Aivp.Simulator/clients</c>.</param>
public abstract class OfficialClientRun(string client) : IAsyncLifetime
{
    public SimulatorServer Simulator { get; private set; } = null!;

    /// <summary>What the client made of the answers, by scenario.</summary>
    public JsonNode Outcomes { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Simulator = await SimulatorServer.StartAsync();
        Outcomes = await new NodeProject(client).RunAsync("drive.mjs", Simulator.BaseAddress.ToString());
    }

    public async Task DisposeAsync() => await Simulator.DisposeAsync();
}
