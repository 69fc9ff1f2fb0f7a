using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Stability;

/// <summary>Our requests are those of the client that was recorded (stability-ai 0.7.0; there's no official one). The order of a form's parts makes no difference.</summary>
public sealed class StabilityWireTests : IAsyncLifetime
{
    private static readonly RecordedRequests s_recorded = new("stability", "api.stability.ai",
    [
        ("*", "accept", "that client takes any answer to a job that's waited for; we always read JSON"),
    ]);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Stability);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("generate/core", "stable-image/generate/core", "output_format=png", false)]
    [InlineData("generate/ultra", "stable-image/generate/ultra", "", false)]
    [InlineData("generate/sd3 image-to-image", "sd3.5-large", "strength=0.6", true)]
    [InlineData("edit/inpaint", "stable-image/edit/inpaint", "", true)]
    [InlineData("edit/remove-background", "stable-image/edit/remove-background", "", true)]
    [InlineData("upscale/conservative", "stable-image/upscale/conservative", "creativity=0.35", true)]
    public async Task Request_IsAsRecorded(string scenario, string model, string parameter, bool picture)
    {
        string pixel = _bench.Pixel("in.png");
        JsonObject recorded = Parts(s_recorded.Of(scenario)[0]);
        ImageRequest request = new(model, recorded.ContainsKey("prompt") ? "p" : "", new PixelSize(1376, 768), 7)
        {
            NegativePrompt = recorded.ContainsKey("negative_prompt") ? "n" : null,
            References = picture ? [new(pixel, ReferenceRole.PriorFrame, "in")] : [],
            Mask = recorded.ContainsKey("mask") ? pixel : null,
            Parameters = parameter.Split('=') is [string name, string value] ? new Dictionary<string, string> { [name] = value } : [],
        };
        // A picture of one pixel is too small for some: only the question counts here.
        await Record.ExceptionAsync(() => _bench.Images.SubmitAsync(request, _bench.Call(), CancellationToken.None));

        string sent = s_recorded.Sent(_bench.Simulator).Should().ContainSingle().Which;
        Head(sent).Should().Be(Head(s_recorded.Of(scenario)[0]));
        JsonObject ours = Parts(sent);
        // What a user didn't ask for that client's script didn't send; we say it where the model has it.
        foreach (string unasked in (string[])["aspect_ratio", "seed"])
        {
            if (!recorded.ContainsKey(unasked))
            {
                ours.Remove(unasked);
            }
        }

        JsonNode.DeepEquals(ours, recorded).Should().BeTrue($"{ours.ToJsonString()} is to be {recorded.ToJsonString()}");
    }

    private static string Head(string line) => line[..line.IndexOf(']', StringComparison.Ordinal)];

    private static JsonObject Parts(string line)
    {
        JsonArray parts = JsonNode.Parse(line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..])!["multipart"]!.AsArray();
        return new(parts.Select(part => KeyValuePair.Create(part!["headers"]![0]!.ToString().Split("name=\"")[1].Split('"')[0], part.DeepClone())!).OrderBy(part => part.Key, StringComparer.Ordinal)!);
    }
}
