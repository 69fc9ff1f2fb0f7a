using System.Runtime.InteropServices;
using Aivp.Simulator;

// dotnet run --project tests/Aivp.Simulator -- [port]
int port = args is [string text] && int.TryParse(text, out int given) ? given : 0;
await using SimulatorServer server = await SimulatorServer.StartAsync(port, CancellationToken.None);
Console.WriteLine($"""
    Simulated vendors at {server.BaseAddress}
      fal       export FAL_KEY=sim:sim AIVP_PROVIDERS__FAL__BASEURI={server.BaseAddress}
      replicate export REPLICATE_API_TOKEN=sim AIVP_PROVIDERS__REPLICATE__BASEURI={server.BaseAddress}api.replicate.com
      comfyui   export COMFYUI_URL={server.BaseAddress}comfyui
      stability export STABILITY_API_KEY=sim AIVP_PROVIDERS__STABILITY__BASEURI={server.BaseAddress}api.stability.ai
      leonardo  export LEONARDO_API_KEY=sim AIVP_PROVIDERS__LEONARDO__BASEURI={server.BaseAddress}cloud.leonardo.ai
      gemini    export GEMINI_API_KEY=simulated AIVP_PROVIDERS__GEMINI__BASEURI={server.BaseAddress}generativelanguage.googleapis.com/
      openai    export OPENAI_API_KEY=simulated AIVP_PROVIDERS__OPENAI__BASEURI={server.BaseAddress}api.openai.com/v1/
      openrouter export OPENROUTER_API_KEY=simulated AIVP_PROVIDERS__OPENROUTER__BASEURI={server.BaseAddress}openrouter.ai/api/v1/
      control   {server.BaseAddress}__sim/requests, __sim/paid, __sim/faults, __sim/clock
    """);
TaskCompletionSource stopped = new();
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stopped.Task;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}
