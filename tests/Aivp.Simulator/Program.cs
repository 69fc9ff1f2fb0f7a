using Aivp.Simulator;

// dotnet run --project tests/Aivp.Simulator -- [port]
int port = args is [string text] && int.TryParse(text, out int given) ? given : 0;
await using SimulatorServer server = await SimulatorServer.StartAsync(port, CancellationToken.None);
Console.WriteLine($"""
    Simulated vendors at {server.BaseAddress}
      fal       export FAL_KEY=sim:sim AIVP_PROVIDERS__FAL__BASEURI={server.BaseAddress}
      control   {server.BaseAddress}__sim/requests, __sim/paid, __sim/faults, __sim/clock
    """);
TaskCompletionSource stopped = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stopped.TrySetResult();
};
await stopped.Task;
