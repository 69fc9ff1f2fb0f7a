using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Stability;

public sealed class StabilityProviderTests : IAsyncLifetime
{
    private readonly VendorBench _bench = new(SimulatedVendorSettings.Stability);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("stable-image/generate/core", 0.03)]
    [InlineData("stable-image/generate/ultra", 0.08)]
    [InlineData("sd3.5-large-turbo", 0.04)]
    public async Task TextToImage_WhenAsked_ComesWithTheAnswer(string model, double usd)
    {
        ImageRequest request = Picture(model) with { NegativePrompt = "fog", Parameters = new Dictionary<string, string> { ["style_preset"] = "cinematic" } };
        (Delivery delivery, string file) = await _bench.MakeAsync(request);

        delivery.MediaType.Should().Be("image/png");
        delivery.Log!["seed"]!.ToString().Should().Be("7");
        PictureSize.Of(file)!.Value.Width.Should().Be(1360);
        JsonNode form = PaidForm(model);
        (form["style_preset"]!.ToString(), form["negative_prompt"]!.ToString(), form["aspect_ratio"]!.ToString()).Should().Be(("cinematic", "fog", "16:9"));
        form["strength"].Should().BeNull("there's no picture to change");
        _bench.Images.Quote(request).Cost.Usd.Should().Be((decimal)usd);
    }

    [Fact]
    public async Task ImageToImage_WhenAModelOfStableDiffusionMakesItOver_SaysModeAndStrength()
    {
        await _bench.MakeAsync(Picture("sd3.5-medium") with { References = [Reference("a.png")] });
        JsonNode form = PaidForm("sd3.5-medium");
        (form["mode"]!.ToString(), form["model"]!.ToString(), form["strength"]!.ToString(), form["image"]!.ToString()).Should().Be(("image-to-image", "sd3.5-medium", "0.65", "a.png"));
    }

    [Fact]
    public async Task InpaintAndErase_WhenThereIsAMask_SendBoth()
    {
        ImageRequest request = Picture("stable-image/edit/inpaint") with { References = [Reference("a.png")], Mask = _bench.Picture("mask.png", 255, 128, 72) };
        await _bench.MakeAsync(request);
        PaidForm("stable-image/edit/inpaint")["mask"]!.ToString().Should().Be("mask.png");
        await _bench.MakeAsync(request with { Model = "stable-image/edit/erase", Prompt = "" });
        PaidForm("stable-image/edit/erase")["prompt"].Should().BeNull();
    }

    [Fact]
    public async Task SearchAndReplaceRemoveBackgroundAndStyle_WhenAsked_WorkFromOnePicture()
    {
        ImageRequest request = Picture("stable-image/edit/search-and-replace") with { References = [Reference("a.png")], Parameters = new Dictionary<string, string> { ["search_prompt"] = "a hat" } };
        await _bench.MakeAsync(request);
        PaidForm("stable-image/edit/search-and-replace")["search_prompt"]!.ToString().Should().Be("a hat");
        await _bench.MakeAsync(request with { Model = "stable-image/edit/remove-background", Prompt = "", Parameters = new Dictionary<string, string>() });
        await _bench.MakeAsync(request with { Model = "stable-image/control/style", Parameters = new Dictionary<string, string> { ["fidelity"] = "0.8" } });
        PaidForm("stable-image/control/style")["fidelity"]!.ToString().Should().Be("0.8");
        (await _bench.FailAsync(request with { Parameters = new Dictionary<string, string>() })).Message.Should().Contain("search_prompt");
    }

    [Fact]
    public async Task Upscale_WhenItIsWaitedFor_IsCollectedByItsId()
    {
        VendorCall call = _bench.Call();
        ImageRequest request = new("stable-image/upscale/creative", "a lighthouse", new(128, 72), 7) { References = [Reference("a.png")] };
        Submission submission = await _bench.Images.SubmitAsync(request, call, CancellationToken.None);
        submission.Delivered.Should().BeNull();
        (_, string file) = await _bench.CollectAsync(_bench.Images, submission, call);
        PictureSize.Of(file).Should().Be(new PixelSize(512, 288));
        _bench.Simulator.Requests.Count(exchange => exchange.Path.EndsWith($"/v2beta/results/{submission.RequestId}", StringComparison.Ordinal)).Should().BeGreaterThan(1);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeFalse("it can't be stopped");
    }

    [Fact]
    public async Task Upscale_WhenFast_ComesWithTheAnswer()
    {
        (_, string file) = await _bench.MakeAsync(new ImageRequest("stable-image/upscale/fast", "", new(128, 72), 7) { References = [Reference("a.png")] });
        PictureSize.Of(file).Should().Be(new PixelSize(512, 288));
    }

    [Fact]
    public async Task References_WhenTwoAreGivenToAModelOfOne_SendsNothing()
    {
        ProviderException error = await _bench.FailAsync(Picture("stable-image/generate/ultra") with { References = [Reference("a.png"), Reference("b.png")] });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain("takes at most 1 of them; 2 were given");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Quote_WhenTheShapeOrThePictureIsNone_SaysSoBeforeMoney()
    {
        Func<Quote> odd = () => _bench.Images.Quote(Picture("stable-image/generate/core") with { Size = new(1000, 300) });
        odd.Should().Throw<SkillArgumentException>().WithMessage("*makes 16:9, 1:1*");
        Func<Quote> address = () => _bench.Images.Quote(Picture("stable-image/generate/ultra") with { References = [new("https://example.com/a.png", ReferenceRole.PriorFrame, "a")] });
        address.Should().Throw<SkillArgumentException>().WithMessage("*reads no addresses*");
        Func<Quote> old = () => _bench.Images.Quote(Picture("sd3-large"));
        old.Should().Throw<SkillArgumentException>().WithMessage("*shut down on 2025-04-17; use sd3.5-large*");
    }

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(1376, 768), 7);

    private ReferenceImage Reference(string name) => new(_bench.Picture(name, 40, 128, 72), ReferenceRole.PriorFrame, name);

    private JsonNode PaidForm(string model) => _bench.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;
}
