using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Gemini;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Gemini;

/// <summary>Our requests are those of Google's official clients (3.1.0; of the older clips 2.32.0), which were recorded once. Where they differ is named here.</summary>
public sealed class GeminiWireTests : IAsyncLifetime
{
    private static readonly WireRecording s_recorded = new(
        "gemini-requests.json",
        "/generativelanguage.googleapis.com",
        [
            new("*", "header accept", "the official client takes any answer; we say that we want JSON"),
            new("*", "header content-type", "the official client names a type for a body it doesn't send") { Method = "GET" },
            new("*", "header content-type", "the same; and of an upload it says JSON, we say what it is") { Method = "POST" },
            new("*", "path ^/(upload/)?v1(beta)?/", "3.x says v1 where we say v1beta, as 2.x and Google's own document do"),
            new("*", "path upload_id=U1", "the server chooses it"),
            new("generateContent", "body safetySettings", "the recording sets one of them; ours are all or none"),
            new("generateContent", "body generationConfig.imageConfig", "the recording's size isn't one of this order"),
            new("generateContent", "body generationConfig.seed", "the same"),
            new("generateContent", "body contents.parts", "our pictures have names before them; that test is GeminiProviderTests.Edit_WithSeveralReferences_SendsEachUnderItsName"),
            new("interaction", "body webhook_config", "we look instead of being told"),
            new("veo", "body parameters.personGeneration", "it's sent when it's asked for"),
            new("veo with references", "body parameters", "we say sample count and shape, too"),
        ]);

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task GenerateContent_IsAsRecorded()
    {
        ImageRequest request = new("gemini-2.5-flash-image", "same woman, rain", new(640, 360), 42) { References = [new(_vendors.PixelFile("a.png"), ReferenceRole.Character, "")] };
        await _vendors.MakeAsync("gemini", request);
        Compare("generateContent");
    }

    [Fact]
    public async Task UploadAndDelete_AreAsRecorded()
    {
        GeminiFiles files = _vendors.Services.GetRequiredService<GeminiFiles>();
        GeminiFile file = await files.UploadAsync(_vendors.PixelFile("a.png"), _vendors.Key("gemini"), CancellationToken.None);
        Compare("upload");
        await files.DeleteAsync([file.Name], _vendors.Key("gemini"), CancellationToken.None);
        string[] sent = [.. s_recorded.Sent("get and delete", _vendors.Simulator.Requests)];
        sent.Single().Replace(file.Name, "files/xyz", StringComparison.Ordinal).Should().Be(s_recorded.Recorded("get and delete").Last());
    }

    [Fact]
    public async Task Interaction_IsAsRecorded()
    {
        VideoRequest request = new("gemini-omni-1.2-flash", "dolly in", new(1280, 720), TimeSpan.FromSeconds(8), 7) { FirstFrame = _vendors.PixelFile("a.png") };
        Submission submission = await _vendors.Videos("gemini").SubmitAsync(request, _vendors.Call("gemini"), CancellationToken.None);
        Compare("interaction");

        // None of this is known to the simulator: only the questions count here.
        submission = submission with { RequestId = "v1_int1" };
        await Assert.ThrowsAnyAsync<Exception>(() => _vendors.Videos("gemini").CollectAsync(submission, _vendors.Call("gemini"), Path.Combine(_vendors.Folder, "x"), CancellationToken.None));
        (await _vendors.Videos("gemini").CancelAsync(submission, _vendors.Call("gemini"), CancellationToken.None)).Should().BeFalse();
        s_recorded.Sent("interaction look and cancel", _vendors.Simulator.Requests).Should().Equal(s_recorded.Recorded("interaction look and cancel").Take(2));
    }

    [Fact]
    public async Task Veo_IsAsRecorded()
    {
        string pixel = _vendors.PixelFile("a.png");
        VideoRequest request = new("veo-3.1-generate-preview", "dolly in", new(1920, 1080), TimeSpan.FromSeconds(8), 7) { FirstFrame = pixel, LastFrame = pixel, NegativePrompt = "blur" };
        Submission submission = await _vendors.Videos("gemini").SubmitAsync(request, _vendors.Call("gemini"), CancellationToken.None);
        Compare("veo");
        submission = submission with { RequestId = "models/veo-3.1-generate-preview/operations/abc123" };
        await Assert.ThrowsAnyAsync<Exception>(() => _vendors.Videos("gemini").CollectAsync(submission, _vendors.Call("gemini"), Path.Combine(_vendors.Folder, "x"), CancellationToken.None));
        s_recorded.Sent("veo look", _vendors.Simulator.Requests).Should().Equal(s_recorded.Recorded("veo look").Take(1));
        _vendors.Simulator.Reset();

        await _vendors.Videos("gemini").SubmitAsync(new("veo-3.1-generate-preview", "x", new(1280, 720), TimeSpan.FromSeconds(8), 7) { References = [pixel, pixel] }, _vendors.Call("gemini"), CancellationToken.None);
        string ours = s_recorded.Sent("veo with references", _vendors.Simulator.Requests).Single();
        ours.Should().StartWith(s_recorded.Recorded("veo with references").Single()[..60]).And.Contain("\"referenceType\":\"ASSET\"");
    }

    private void Compare(string scenario)
    {
        s_recorded.Sent(scenario, _vendors.Simulator.Requests).Should().Equal(s_recorded.Recorded(scenario));
        _vendors.Simulator.Reset();
    }
}
