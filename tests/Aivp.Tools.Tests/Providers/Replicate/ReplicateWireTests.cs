using Aivp.Tools.Providers.Replicate;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Replicate;

/// <summary>Our requests are those of Replicate's official client (1.4.0).</summary>
public sealed class ReplicateWireTests : IAsyncLifetime
{
    private const string Version = "5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa";
    private const string Id = "gm3qorzdhgbfurvjtvhg6dckhu";

    private static readonly RecordedRequests s_recorded = new("replicate", "api.replicate.com",
    [
        ("*", "accept", "the official client takes any answer; we say that we read JSON"),
        ("GET", "content-type", "the official client names a type for a body it doesn't send"),
        ("POST", "prefer", "the official client may hold the connection; we look later, so that a lost connection loses nothing"),
    ]);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Replicate);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Create_WhenTheModelIsReplicatesOwn_IsAsRecorded()
    {
        await Predictions.CreateAsync("black-forest-labs/flux-schnell", new() { ["prompt"] = "p" }, _bench.ApiKey!, CancellationToken.None);
        s_recorded.Sent(_bench.Simulator).Should().Equal(s_recorded.Of("run() blocks with Prefer: wait then polls")[0]);
    }

    [Fact]
    public async Task Create_WhenAVersionIsNamed_IsAsRecorded()
    {
        await Predictions.CreateAsync($"owner/name:{Version}", new() { ["prompt"] = "p" }, _bench.ApiKey!, CancellationToken.None);
        s_recorded.Sent(_bench.Simulator).Should().Equal(s_recorded.Of("predictions.create version + wait:30"));
    }

    [Fact]
    public async Task GetAndCancel_AreAsRecorded()
    {
        // Neither is known to the simulator: only the questions count here.
        await Assert.ThrowsAnyAsync<Exception>(() => Predictions.GetAsync(Id, _bench.ApiKey!, CancellationToken.None));
        await Predictions.CancelAsync(Id, _bench.ApiKey!, CancellationToken.None);
        string[] cancel = [.. s_recorded.Of("predictions.cancel").Select(line => line.Replace("content-type: application/json", "", StringComparison.Ordinal).Replace(" | ]", "]", StringComparison.Ordinal))];
        s_recorded.Sent(_bench.Simulator).Should().Equal([.. s_recorded.Of("predictions.get failed"), .. cancel], "a body that isn't sent has no type");
    }

    [Fact]
    public async Task Upload_IsAsRecorded()
    {
        await _bench.Services.GetRequiredService<ReplicateFiles>().UploadAsync(_bench.Pixel("a.png"), _bench.ApiKey!, CancellationToken.None);
        string[] recorded = [.. s_recorded.Of("files.create(File, metadata)").Select(line => line.Replace("{\\u0022project\\u0022:\\u0022x\\u0022}", "{}", StringComparison.Ordinal))];
        s_recorded.Sent(_bench.Simulator).Should().Equal(recorded, "we've no metadata of our own");
    }

    private ReplicatePredictions Predictions => _bench.Services.GetRequiredService<ReplicatePredictions>();
}
