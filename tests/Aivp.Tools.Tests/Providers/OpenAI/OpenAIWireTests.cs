using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.OpenAI;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.OpenAI;

/// <summary>Our requests are those of OpenAI's official client (7.57.0), which were recorded once. Where they differ is named here.</summary>
public sealed class OpenAIWireTests : IAsyncLifetime
{
    private static readonly WireRecording s_recorded = new(
        "openai-requests.json",
        "/api.openai.com",
        [
            new("generate", "body n", "one is usual"),
            new("generate", "body safety_identifier", "we have no users to tell apart"),
        ]);

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task Generate_IsAsRecorded()
    {
        await _vendors.MakeAsync("openai", new ImageRequest("gpt-image-2.6-sunburst", "a cat", new(1536, 1024), 7)
        {
            Parameters = new Dictionary<string, string> { ["background"] = "opaque", ["moderation"] = "auto", ["output_format"] = "png" },
        });
        Sent("generate").Should().Equal(s_recorded.Recorded("generate"));
    }

    [Fact]
    public async Task EditTwoWithAMask_IsAsRecorded()
    {
        await _vendors.MakeAsync("openai", new ImageRequest("gpt-image-1.5", "same character, rain", new(1024, 1536), 7)
        {
            References = [new(_vendors.PixelFile("a.png"), ReferenceRole.Character, "a"), new(_vendors.PixelFile("b.png"), ReferenceRole.Character, "b")],
            Mask = _vendors.PixelFile("m.png"),
            Parameters = new Dictionary<string, string> { ["input_fidelity"] = "high", ["quality"] = "medium" },
        });
        // The recording asks for two pictures; ours are asked for one by one, each a job of its own. The mask is made anew, so its length is its own.
        string[] recorded = [.. s_recorded.Recorded("edit two with a mask").Select(Plain)];
        Sent("edit two with a mask").Select(Plain).Should().Equal(recorded);

        static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line.Replace("""{"headers":["Content-Disposition: form-data; name=\u0022n\u0022"],"text":"2"},""", "", StringComparison.Ordinal), "\"bytes\":\\d+", "\"bytes\":0");
    }

    [Fact]
    public async Task EditOne_IsAsRecorded()
    {
        await _vendors.MakeAsync("openai", new ImageRequest("gpt-image-2.6-flare", "x", new(1024, 1024), 7) { References = [new(_vendors.PixelFile("a.png"), ReferenceRole.Character, "a")] });
        string ours = Sent("edit one").Single();
        // We say size and quality, which the recording leaves to OpenAI; all that it says we say.
        System.Text.RegularExpressions.Regex.Replace(ours, """\{"headers":\["Content-Disposition: form-data; name=\\u0022(quality|size)\\u0022"\],"text":"[^"]*"\},?""", "").Replace(",]", "]", StringComparison.Ordinal)
            .Should().Be(s_recorded.Recorded("edit one").Single());
    }

    [Fact]
    public async Task Models_AreAsRecorded()
    {
        await _vendors.Services.GetRequiredService<OpenAIHttp>().AskAsync(Aivp.Tools.Providers.CallPhase.Other, HttpMethod.Get, "models", _vendors.Key("openai"), null, CancellationToken.None);
        Sent("models").Should().Equal(s_recorded.Recorded("models"));
    }

    private IEnumerable<string> Sent(string scenario) => s_recorded.Sent(scenario, _vendors.Simulator.Requests);
}
