using System.Diagnostics;
using System.Text.Json.Nodes;
using Aivp.Simulator;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>Prism between the product and a simulator.</summary>
public sealed class PrismWatch : IAsyncLifetime
{
    private SimulatorServer _simulator = null!;
    private Process _prism = null!;

    /// <summary>What takes the vendors' place.</summary>
    public Uri Front { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _simulator = await SimulatorServer.StartAsync();
        _prism = await new NodeProject("prism").StartAsync("watch.mjs", _simulator.BaseAddress.ToString());
        string ready = await _prism.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Prism didn't start.");
        Front = new(JsonNode.Parse(ready)!["front"]!.ToString());
    }

    public async Task DisposeAsync()
    {
        _prism.StandardInput.Close();
        await _prism.WaitForExitAsync();
        _prism.Dispose();
        await _simulator.DisposeAsync();
    }

    /// <summary>What Prism has seen of a vendor, and how each exchange differs from its document: <c>POST /images request.body.size type</c>.</summary>
    public async Task<(IReadOnlyList<string> Seen, IReadOnlyList<string> Violations)> HeardAsync(string vendor)
    {
        using HttpClient http = new();
        JsonNode[] heard = [.. JsonNode.Parse(await http.GetStringAsync(new Uri(Front, "heard")))!.AsArray().OfType<JsonNode>().Where(one => one["vendor"]!.ToString() == vendor)];
        return (
            [.. heard.Select(one => $"{one["method"]} {one["path"]} {one["status"]}")],
            [.. heard.SelectMany(one => one["violations"]!.AsArray().Select(violation => $"{one["method"]} {one["path"]}: {Place(violation!)} {violation!["code"]}: {violation["message"]}")).Distinct()]);
    }

    private static string Place(JsonNode violation) => string.Join('.', (violation["location"] ?? new JsonArray()).AsArray().Select(part => part!.ToString()));
}
