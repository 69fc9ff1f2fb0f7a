using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.ComfyUI;

public sealed class ComfyProviderTests : IAsyncLifetime
{
    private readonly VendorBench _bench = new(SimulatedVendorSettings.ComfyUI);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_ComesForNothing()
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Picture("sdxl/text-to-image") with { NegativePrompt = "fog" });

        delivery.CostUsd.Should().Be(0);
        PictureSize.Of(file).Should().Be(new PixelSize(1024, 576));
        JsonNode sampler = Nodes("KSampler").Single();
        sampler["seed"]!.GetValue<long>().Should().Be(7);
        (sampler["steps"]!.GetValue<int>(), sampler["cfg"]!.GetValue<decimal>()).Should().Be((50, 7.5m));
        Nodes("CLIPTextEncode").Select(node => node["text"]!.ToString()).Should().Equal("a \"quoted\" lighthouse", "fog");
        _bench.Images.Quote(Picture("sdxl/text-to-image")).Cost.Usd.Should().Be(0);
    }

    [Fact]
    public async Task Submit_WhenItIsQueued_GoesByOurOwnId()
    {
        VendorCall call = _bench.Call();
        Submission first = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        first.RequestId.Should().Be(call.Reference.ToString("D"));
        Submission again = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        again.RequestId.Should().Be(first.RequestId);
        await _bench.CollectAsync(_bench.Images, again, call);
        await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        _bench.Simulator.Paid.Should().ContainSingle("a prompt whose answer was lost is found, in the queue or in the history");
    }

    [Fact]
    public async Task References_WhenTwoCharactersAndAPlaceAreGiven_EachKeepsItsOwnPictureAndWeight()
    {
        ReferenceImage[] references =
        [
            new(_bench.Picture("front.png", 40), ReferenceRole.Character, "Ines (front)") { Character = new CharacterId("ines") },
            new(_bench.Picture(Path.Combine("other", "front.png"), 90), ReferenceRole.Character, "Tomas (front)") { Character = new CharacterId("tomas") },
            new(_bench.Picture(Path.Combine("place", "front.png"), 200), ReferenceRole.Scene, "The pier"),
        ];
        await _bench.MakeAsync(Picture("sdxl/edit") with
        {
            References = references,
            Parameters = new Dictionary<string, string> { ["weights"] = "[\"ines=0.9\", \"tomas=0.7\"]", ["loras"] = "[\"ines.safetensors:0.8\", \"tomas.safetensors:0.5\"]" },
        });

        JsonNode[] adapters = [.. Nodes("IPAdapterAdvanced")];
        adapters.Select(node => node["weight"]!.GetValue<decimal>()).Should().Equal(0.9m, 0.7m, 0.6m);
        adapters.Select(node => node["weight_type"]!.ToString()).Should().Equal("linear", "linear", "composition");
        Nodes("LoadImage").Select(node => node["image"]!.ToString()).Should().HaveCount(3).And.OnlyHaveUniqueItems("they're all called front.png, and none may take another's place");
        adapters.Select(node => node["model"]![0]!.ToString()).Should().Equal("20", "references_adapter_1", "references_adapter_2");
        Nodes("KSampler").Single()["model"]![0]!.ToString().Should().Be("references_adapter_3");
        Nodes("LoraLoader").Select(node => (node["lora_name"]!.ToString(), node["strength_model"]!.GetValue<decimal>())).Should().Equal(("ines.safetensors", 0.8m), ("tomas.safetensors", 0.5m));
        Nodes("IPAdapterUnifiedLoader").Single()["model"]![0]!.ToString().Should().Be("loras_lora_2");
    }

    [Fact]
    public async Task References_WhenAWeightIsForNobodyThere_SendsNothing()
    {
        ProviderException error = await _bench.FailAsync(Picture("sdxl/edit") with
        {
            References = [new(_bench.Picture("front.png", 40), ReferenceRole.Character, "Ines (front)") { Character = new CharacterId("ines") }],
            Parameters = new Dictionary<string, string> { ["weights"] = "[\"inse=0.9\"]" },
        });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain("there's no picture of 'inse'").And.Contain("ines");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ImageToImageInpaintingAndPose_WhenAsked_GoThroughTheirNodes()
    {
        ReferenceImage[] one = [new(_bench.Picture("a.png", 40), ReferenceRole.PriorFrame, "a")];
        await _bench.MakeAsync(Picture("sdxl/image-to-image") with { References = one });
        Nodes("VAEEncode").Should().ContainSingle();
        await _bench.MakeAsync(Picture("sdxl/inpainting") with { References = one, Mask = _bench.Picture("mask.png", 255), Size = new(64, 36) });
        Nodes("LoadImageMask").Single()["channel"]!.ToString().Should().Be("red", "white is where it may change");
        await _bench.MakeAsync(Picture("sdxl/pose") with { References = one });
        Nodes("ControlNetApplyAdvanced").Single()["strength"]!.GetValue<decimal>().Should().Be(0.9m);
    }

    [Fact]
    public async Task Lora_WhenNoneIsNamed_SaysHow()
    {
        await _bench.MakeAsync(Picture("sdxl/lora") with { Parameters = new Dictionary<string, string> { ["loras"] = "ines.safetensors:0.8" } });
        Nodes("LoraLoader").Single()["strength_clip"]!.GetValue<decimal>().Should().Be(0.8m);
        (await _bench.FailAsync(Picture("sdxl/lora"))).Message.Should().Contain("sdxl/lora needs");
    }

    [Fact]
    public async Task Upscale_WhenAsked_IsReallyThatMuchLarger()
    {
        (_, string file) = await _bench.MakeAsync(new ImageRequest("esrgan/upscale/image", "", new(64, 36), 7) { References = [new(_bench.Picture("a.png", 40), ReferenceRole.PriorFrame, "a")], Scale = 2 });
        Nodes("ImageScaleBy").Single()["scale_by"]!.GetValue<double>().Should().Be(0.5, "the network enlarges four times");
        PictureSize.Of(file).Should().Be(new PixelSize(128, 72));
    }

    [Theory]
    [InlineData("wan/image-to-video", false, "WanImageToVideo")]
    [InlineData("wan/first-last-frame-to-video", true, "WanFirstLastFrameToVideo")]
    public async Task Clip_WhenFramesAreGiven_LastsAsLongAsAsked(string model, bool last, string node)
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(new VideoRequest(model, "it moves", new(832, 480), TimeSpan.FromSeconds(2), 7)
        {
            FirstFrame = _bench.Picture("first.png", 40),
            LastFrame = last ? _bench.Picture("last.png", 200) : null,
        });
        Nodes(node).Single()["length"]!.GetValue<int>().Should().Be(33, "two seconds of sixteen frames, in fours, and one to start from");
        delivery.MediaType.Should().Be("video/mp4");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public void Clip_WhenTheWorkflowHasNoLastFrame_SaysSoBeforeAnythingIsSent()
    {
        Func<Quote> quote = () => _bench.Videos.Quote(new VideoRequest("sdxl/text-to-image", "x", new(832, 480), TimeSpan.FromSeconds(2), 7) { FirstFrame = _bench.Picture("a.png", 1), LastFrame = _bench.Picture("b.png", 2) });
        quote.Should().Throw<SkillArgumentException>().WithMessage("*can't do first and last frame*wan/first-last-frame-to-video*");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Progress_WhenComfyTells_IsPassedOn()
    {
        List<VendorProgress> seen = [];
        VendorCall call = _bench.Call(progress =>
        {
            lock (seen)
            {
                seen.Add(progress);
            }
        });
        Submission submission = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        await _bench.CollectAsync(_bench.Images, submission, call);
        lock (seen)
        {
            seen.Select(progress => progress.Status).Should().Contain([VendorStatus.Queued, VendorStatus.Completed, VendorStatus.Downloading]);
        }
    }

    [Fact]
    public async Task Cancel_WhenItWaits_TakesItOut()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeTrue();
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeFalse("it's over");
        _bench.Simulator.Requests.Should().ContainSingle(request => request.Path == "/comfyui/queue" && request.Method == "POST");
    }

    [Fact]
    public async Task Cancel_WhenItRuns_InterruptsIt()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        _bench.Simulator.Advance(2);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeTrue();
        Func<Task> collect = () => _bench.CollectAsync(_bench.Images, submission, call);
        (await collect.Should().ThrowAsync<ProviderException>().WithMessage("*interrupted*")).Which.CostUsd.Should().Be(0);
        _bench.Simulator.Requests.Should().ContainSingle(request => request.Path == "/comfyui/interrupt");
    }

    [Fact]
    public async Task Lost_WhenComfyWasStartedAnew_SaysSo()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("sdxl/text-to-image"), call, CancellationToken.None);
        _bench.Simulator.Reset();
        Func<Task> collect = () => _bench.CollectAsync(_bench.Images, submission, call);
        (await collect.Should().ThrowAsync<ProviderException>().WithMessage("*started anew*")).Which.Failure.Should().Be(ProviderFailure.JobFailed);
    }

    private IEnumerable<JsonNode> Nodes(string type) => _bench.Simulator.Paid.Last().Input!.AsObject()
        .Where(node => node.Value!["class_type"]!.ToString() == type).OrderBy(node => node.Key.Length).ThenBy(node => node.Key, StringComparer.Ordinal).Select(node => node.Value!["inputs"]!);

    private static ImageRequest Picture(string model) => new(model, "a \"quoted\" lighthouse", new(1024, 576), 7);
}
