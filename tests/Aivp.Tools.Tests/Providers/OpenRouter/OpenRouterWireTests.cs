using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.OpenRouter;

/// <summary>Our requests are those of OpenRouter's official client (1.3.19), which were recorded once. Where they differ is named here.</summary>
public sealed class OpenRouterWireTests : IAsyncLifetime
{
    private static readonly WireRecording s_recorded = new(
        "openrouter-requests.json",
        "/openrouter.ai",
        [
            new("*", "header http-referer", "we're no web page"),
            new("*", "header x-openrouter-title", "the recording calls itself otherwise"),
            new("video", "body callback_url", "we look instead of being told"),
        ]);

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task Image_IsAsRecorded()
    {
        await _vendors.MakeAsync("openrouter", new ImageRequest("google/gemini-3-pro-image-preview", "cat", new(2560, 1440), 7)
        {
            References = [new(_vendors.PixelFile("a.png"), ReferenceRole.Character, "a")],
            Parameters = new Dictionary<string, string> { ["output_format"] = "png" },
        });
        Compare("image");
    }

    [Fact]
    public async Task Chat_IsAsRecorded()
    {
        await _vendors.MakeAsync("openrouter", new ImageRequest("google/gemini-2.5-flash-image", "cat", new(1280, 720), 7)
        {
            References = [new(_vendors.PixelFile("a.png"), ReferenceRole.Character, "a")],
        });
        s_recorded.Sent("chat", _vendors.Simulator.Requests).Select(line => line.Replace(""","image_size":"1K""" + "\"", "", StringComparison.Ordinal)).Should().Equal(s_recorded.Recorded("chat"), "but for the size, which the recording doesn't ask for");
    }

    [Fact]
    public async Task Video_IsAsRecorded()
    {
        VideoRequest request = new("google/veo-3.1", "dolly in", new(1920, 1080), TimeSpan.FromSeconds(8), 7) { Audio = true, FirstFrame = "https://e.com/a.png", LastFrame = "https://e.com/b.png" };
        Submission submission = await _vendors.Videos("openrouter").SubmitAsync(request, _vendors.Call("openrouter"), CancellationToken.None);
        Compare("video");

        // Not known to the simulator: only the question counts here.
        submission = submission with { RequestId = "gen-vid-1763722800-abcdefghij0123456789" };
        await Assert.ThrowsAnyAsync<Exception>(() => _vendors.Videos("openrouter").CollectAsync(submission, _vendors.Call("openrouter"), Path.Combine(_vendors.Folder, "x"), CancellationToken.None));
        Compare("look");
    }

    [Fact]
    public async Task Content_IsAsRecorded()
    {
        VideoRequest request = new("google/veo-3.1", "dolly in", new(640, 360), TimeSpan.FromSeconds(4), 7);
        Submission submission = await _vendors.Videos("openrouter").SubmitAsync(request, _vendors.Call("openrouter"), CancellationToken.None);
        await _vendors.Videos("openrouter").CollectAsync(submission, _vendors.Call("openrouter"), Path.Combine(_vendors.Folder, "x"), CancellationToken.None);
        s_recorded.Sent("content", _vendors.Simulator.Requests.TakeLast(1)).Single().Replace(submission.RequestId, "gen-vid-1763722800-abcdefghij0123456789", StringComparison.Ordinal)
            .Should().Be(s_recorded.Recorded("content").Single());
    }

    private void Compare(string scenario)
    {
        s_recorded.Sent(scenario, _vendors.Simulator.Requests).Should().Equal(s_recorded.Recorded(scenario));
        _vendors.Simulator.Reset();
    }
}
