using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.OpenRouter;

public sealed class OpenRouterProviderTests : IAsyncLifetime
{
    private const string OpenRouter = "openrouter";

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Theory]
    [InlineData("google/gemini-2.5-flash-image", "chat", "/chat/completions")]
    [InlineData("google/gemini-2.5-flash-image", "images", "/images")]
    [InlineData("black-forest-labs/flux.2-pro", null, "/images")]
    public async Task TextToImage_ByEitherWay_ComesWithWhatItCost(string model, string? api, string path)
    {
        (Delivery delivery, string file) = await _vendors.MakeAsync(
            OpenRouter, Picture(model) with { Parameters = api is null ? [] : new Dictionary<string, string> { ["api"] = api } });

        _vendors.Simulator.Requests.Should().ContainSingle().Which.Path.Should().EndWith(path);
        delivery.CostUsd.Should().Be(0.039m, "OpenRouter says it with each answer");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Png);
        Paid(model)["seed"]!.GetValue<int>().Should().Be(7);
        Paid(model).AsObject().Should().NotContainKey("api", "that's between us and the catalogue");
    }

    [Fact]
    public async Task Edit_WithReferences_SendsThemWithinTheRequest()
    {
        await _vendors.MakeAsync(OpenRouter, Picture("black-forest-labs/flux.2-pro") with { References = [_vendors.Reference("one.png", 40), new("https://example.com/two.png", ReferenceRole.Scene, "b")] });
        Paid("black-forest-labs/flux.2-pro")["input_references"]!.AsArray().Select(one => one!["image_url"]!["url"]!.ToString()[..10]).Should().Equal("data:image", "https://ex");

        await _vendors.MakeAsync(OpenRouter, Picture("google/gemini-2.5-flash-image") with { References = [_vendors.Reference("one.png", 40)] });
        Paid("google/gemini-2.5-flash-image")["messages"]![0]!["content"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Video_WithFrames_IsAJobWithAPrice()
    {
        (Delivery delivery, string file) = await _vendors.MakeAsync(OpenRouter, Clip() with { FirstFrame = _vendors.Picture("a.png", 40), LastFrame = _vendors.Picture("b.png", 200) });

        JsonNode sent = Paid("google/veo-3.1");
        sent["frame_images"]!.AsArray().Select(frame => frame!["frame_type"]!.ToString()).Should().Equal("first_frame", "last_frame");
        (sent["duration"]!.GetValue<int>(), sent["generate_audio"]!.GetValue<bool>()).Should().Be((4, false));
        delivery.CostUsd.Should().Be(1.6m);
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public async Task Cancel_IsNotPossible()
    {
        Submission submission = await _vendors.Videos(OpenRouter).SubmitAsync(Clip(), _vendors.Call(OpenRouter), CancellationToken.None);
        (await _vendors.Videos(OpenRouter).CancelAsync(submission, _vendors.Call(OpenRouter), CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public void Request_WhenTheModelCannot_IsAnErrorBeforeMoney()
    {
        Action references = () => _vendors.Videos(OpenRouter).Quote(Clip() with { References = [_vendors.Picture("a.png", 40)] });
        references.Should().Throw<SkillArgumentException>().WithMessage("*google/veo-3.1 can't do reference to video*");
        Action mask = () => _vendors.Images(OpenRouter).Quote(Picture("black-forest-labs/flux.2-pro") with { References = [_vendors.Reference("a.png", 1)], Mask = _vendors.Picture("m.png", 2) });
        mask.Should().Throw<SkillArgumentException>().WithMessage("*can't do editing with a mask*");
        _vendors.Simulator.Requests.Should().BeEmpty();
    }

    private JsonNode Paid(string model) => _vendors.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(1280, 720), 7);

    private static VideoRequest Clip() => new("google/veo-3.1", "it moves", new(1280, 720), TimeSpan.FromSeconds(3), 7);
}
