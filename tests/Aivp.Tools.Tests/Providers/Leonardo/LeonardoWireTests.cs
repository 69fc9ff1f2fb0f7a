using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Leonardo;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Leonardo;

/// <summary>Our requests are those of Leonardo's official client (4.21.3).</summary>
public sealed class LeonardoWireTests : IAsyncLifetime
{
    private const string Id = "f47ac10b-58cc-4372-a567-0e02b2c3d479";

    private static readonly RecordedRequests s_recorded = new("leonardo", "cloud.leonardo.ai", [("*", "cookie", "the official client sends an empty one")]);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Leonardo);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Generation_IsAsRecorded()
    {
        await _bench.Images.SubmitAsync(
            new ImageRequest("phoenix/edit", "p", new PixelSize(1024, 576), 7)
            {
                NegativePrompt = "n",
                References = [new(_bench.Pixel("a.png"), ReferenceRole.Character, "a")],
                Parameters = new Dictionary<string, string> { ["presetStyle"] = "DYNAMIC", ["strengths"] = "[\"a=High\"]" },
            },
            _bench.Call(),
            CancellationToken.None);
        string sent = s_recorded.Sent(_bench.Simulator)[^1].Replace("\"num_images\":1", "\"num_images\":2", StringComparison.Ordinal).Replace("init-1", "i1", StringComparison.Ordinal);
        sent.Should().Be(s_recorded.Of("image.createGeneration")[0], "the script wanted two pictures; we ask for them one by one, each with a seed of its own");
    }

    [Fact]
    public async Task UploadLookAndDelete_AreAsRecorded()
    {
        LeonardoClient client = _bench.Services.GetRequiredService<LeonardoClient>();
        await client.UploadAsync(_bench.Pixel("a.png"), _bench.ApiKey!, CancellationToken.None);
        await client.GenerationAsync(Id, _bench.ApiKey!, CancellationToken.None);
        await client.DeleteAsync(Id, _bench.ApiKey!, CancellationToken.None);
        string[] sent = [.. s_recorded.Sent(_bench.Simulator).Where(line => line.Contains("/api/rest/v1/", StringComparison.Ordinal))];
        sent.Should().Equal(
            s_recorded.Of("initImages.uploadInitImage (step 1)")[0],
            s_recorded.Of("image.getGenerationById pending/complete")[0],
            s_recorded.Of("image.deleteGenerationById")[0]);
    }

    [Fact]
    public async Task Clip_IsAsRecorded()
    {
        VideoRequest request = new("KLING2_5", "p", new(1280, 720), TimeSpan.FromSeconds(5), 7) { FirstFrame = _bench.Picture("a.png", 1), LastFrame = _bench.Picture("b.png", 2) };
        await _bench.Videos.SubmitAsync(request, _bench.Call(), CancellationToken.None);
        JsonObject ours = Body(s_recorded.Sent(_bench.Simulator)[^1]);
        JsonObject theirs = Body(s_recorded.Of("motion.createImageToVideoGeneration")[0]);
        ours["imageId"] = "i1";
        ours["endFrameImage"]!["id"] = "i2";
        // We say the resolution by its name, that it isn't public, and that our words are to stay as they are.
        (ours.Remove("resolution"), ours.Remove("isPublic"), ours.Remove("promptEnhance"), theirs.Remove("width"), theirs.Remove("height")).Should().Be((true, true, true, true, true));
        ours.ToJsonString().Should().Be(theirs.ToJsonString());
    }

    private static JsonObject Body(string line) => JsonNode.Parse(line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..])!["json"]!.AsObject();
}
