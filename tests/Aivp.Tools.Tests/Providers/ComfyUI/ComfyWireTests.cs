using System.Text.Json.Nodes;
using Aivp.Tools.Providers.ComfyUI;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.ComfyUI;

/// <summary>Our requests are those of the clients people use with ComfyUI (@saintno/comfyui-sdk 0.3.1, and plain ones).</summary>
public sealed class ComfyWireTests : IAsyncLifetime
{
    private const string Id = "b7b2c3d4-0000-4000-8000-000000000001";

    private static readonly RecordedRequests s_recorded = new("comfyui", "comfyui",
    [
        ("*", "accept", "those clients take any answer; we say that we read JSON"),
        ("POST", "content-type", "that client names the bytes of an upload otherwise, or a text for a body it doesn't send"),
    ]);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.ComfyUI);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Prompt_IsAsRecorded()
    {
        JsonObject workflow = Recorded()["json"]!["prompt"]!.DeepClone().AsObject();
        await Assert.ThrowsAnyAsync<Exception>(() => Client.QueueAsync(new("cid", workflow, Id), CancellationToken.None));
        s_recorded.Sent(_bench.Simulator).Should().Equal(s_recorded.Of("error 400 node_errors"));
    }

    [Fact]
    public async Task History_IsAsRecorded()
    {
        await Client.HistoryAsync(Id, CancellationToken.None);
        s_recorded.Sent(_bench.Simulator).Should().Equal(s_recorded.Of("history"));
    }

    [Fact]
    public void View_IsAsRecorded()
    {
        JsonObject file = new() { ["filename"] = "x_00001_.png", ["subfolder"] = "", ["type"] = "output" };
        string ours = Client.View(file).Query;
        string theirs = s_recorded.Of("view").Single();
        ours.TrimStart('?').Split('&').Should().BeEquivalentTo(theirs.Split(' ')[1].Split('?')[1].Split('&'));
    }

    private ComfyClient Client => _bench.Services.GetRequiredService<ComfyClient>();

    private static JsonNode Recorded()
    {
        using Stream stream = typeof(ComfyWireTests).Assembly.GetManifestResourceStream("comfyui-requests.json")!;
        return JsonNode.Parse(stream)!["scenarios"]!["error 400 node_errors"]![0]!["body"]!;
    }
}
