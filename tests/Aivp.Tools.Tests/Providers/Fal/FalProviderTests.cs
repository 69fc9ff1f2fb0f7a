using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Fal;

public sealed class FalProviderTests : IAsyncLifetime
{
    private const string Seedance = "fal-ai/bytedance/seedance/v1.5/pro";

    private readonly FalBench _bench = new();

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_ComesWithWhatItCost()
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Picture("fal-ai/flux/dev") with { Prompt = "A \"quoted\" cat,\nin two lines: 猫 🐈" });

        delivery.MediaType.Should().Be("image/jpeg", "that's what this model makes unless told otherwise");
        delivery.CostUsd.Should().Be(0.025m, "one unit at fal's own price");
        delivery.Log!["seed"]!.GetValue<long>().Should().Be(7);
        MediaKinds.OfFile(file).Should().Be(MediaKind.Jpeg);
        _bench.Simulator.Paid.Should().ContainSingle().Which.Input!["prompt"]!.ToString().Should().Be("A \"quoted\" cat,\nin two lines: 猫 🐈");
    }

    [Fact]
    public async Task Edit_WhenTheModelIsNamedWithoutIt_GoesToItsEditorWithThePicturesInOrder()
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Picture("fal-ai/nano-banana-pro") with
        {
            References = [Reference("one.png", 40), Reference("two.png", 200)],
            Parameters = new Dictionary<string, string> { ["safety_tolerance"] = "2" },
        });

        PaidInput("fal-ai/nano-banana-pro/edit")["image_urls"]!.AsArray().Select(url => Path.GetFileName(url!.ToString())).Should().Equal("one.png", "two.png");
        delivery.CostUsd.Should().Be(0.15m);
        PictureSize.Of(file).Should().NotBeNull();
    }

    [Fact]
    public async Task Inpaint_WhenThereIsAMask_SendsBoth()
    {
        await _bench.MakeAsync(Picture("fal-ai/flux-pro/v1/fill") with { References = [Reference("a.png", 40)], Mask = _bench.Picture("mask.png", 255) });
        JsonNode input = PaidInput("fal-ai/flux-pro/v1/fill");
        input["image_url"]!.ToString().Should().EndWith("a.png");
        input["mask_url"]!.ToString().Should().EndWith("mask.png");
    }

    [Fact]
    public async Task Upscale_WhenAsked_IsReallyLarger()
    {
        (_, string file) = await _bench.MakeAsync(new ImageRequest("fal-ai/clarity-upscaler", "", new(64, 36), 7) { References = [Reference("a.png", 40)], Scale = 2 });
        PaidInput("fal-ai/clarity-upscaler")["upscale_factor"]!.GetValue<double>().Should().Be(2);
        PictureSize.Of(file).Should().Be(new Aivp.Tools.Storyboards.PixelSize(128, 72));
    }

    [Theory]
    [InlineData(null, null, "text-to-video")]
    [InlineData("first.png", null, "image-to-video")]
    [InlineData("first.png", "last.png", "image-to-video")]
    public async Task Video_WhenFramesAreGiven_GoesToTheFamilysMemberForThem(string? first, string? last, string member)
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Clip(Seedance) with { FirstFrame = Frame(first, 40), LastFrame = Frame(last, 200) });

        JsonNode input = PaidInput($"{Seedance}/{member}");
        (input["image_url"] is not null).Should().Be(first is not null);
        (input["end_image_url"] is not null).Should().Be(last is not null);
        input["duration"]!.GetValue<string>().Should().Be("4");
        input["generate_audio"]!.GetValue<bool>().Should().BeFalse("sound costs twice as much, so it's never left to the model");
        delivery.MediaType.Should().Be("video/mp4");
        delivery.CostUsd.Should().BeApproximately(1.2m * 854 * 480 * 24 * 4 / 1024 / 1_000_000, 0.001m);
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public async Task Video_WhenAnotherClipIsGiven_IsMadeFromIt()
    {
        (_, string clip) = await _bench.MakeAsync(Clip(Seedance));
        string source = Path.ChangeExtension(clip, ".mp4");
        File.Move(clip, source);
        (_, string file) = await _bench.MakeAsync(Clip("fal-ai/kling-video/o3/pro/video-to-video/edit") with { Video = source });
        PaidInput("fal-ai/kling-video/o3/pro/video-to-video/edit")["video_url"]!.ToString().Should().EndWith(".mp4");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public async Task Reference_WhenItIsAnAddress_IsSentAsItIs()
    {
        const string Address = "https://example.com/a.png";
        await _bench.Images.SubmitAsync(
            Picture("fal-ai/flux/dev/image-to-image") with { References = [new(Address, ReferenceRole.PriorFrame, "a")] }, _bench.Call(), CancellationToken.None);
        PaidInput("fal-ai/flux/dev/image-to-image")["image_url"]!.ToString().Should().Be(Address);
    }

    [Fact]
    public async Task Upload_WhenTheSameBytesAreSentAgain_IsNotRepeated()
    {
        ImageRequest request = Picture("fal-ai/nano-banana-pro") with { References = [Reference("one.png", 40)] };
        await _bench.Images.SubmitAsync(request, _bench.Call(), CancellationToken.None);
        await _bench.Images.SubmitAsync(request with { Seed = 8, References = [Reference("copy.png", 40)] }, _bench.Call(), CancellationToken.None);
        _bench.Simulator.Requests.Count(exchange => exchange.Method == "PUT").Should().Be(1);
    }

    [Fact]
    public async Task Cancel_WhenQueued_StopsIt()
    {
        Submission submission = await _bench.Images.SubmitAsync(Picture("fal-ai/flux/dev"), _bench.Call(), CancellationToken.None);
        (await _bench.Images.CancelAsync(submission, _bench.Call(), CancellationToken.None)).Should().BeTrue();
        Func<Task> collect = () => _bench.Images.CollectAsync(submission, _bench.Call(), Path.Combine(_bench.Folder, "x"), CancellationToken.None);
        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.JobFailed);
        (await _bench.Images.CancelAsync(submission, _bench.Call(), CancellationToken.None)).Should().BeFalse("it's over");
    }

    [Fact]
    public async Task Collect_WhenWaiting_TellsHowFarItIsAndWhatTheMachineSays()
    {
        List<VendorProgress> seen = [];
        Submission submission = await _bench.Images.SubmitAsync(Picture("fal-ai/flux/dev"), _bench.Call(), CancellationToken.None);
        await _bench.Images.CollectAsync(submission, _bench.Call(seen.Add), Path.Combine(_bench.Folder, "x"), CancellationToken.None);
        seen.Select(progress => progress.Status).Distinct().Should().Equal(VendorStatus.Queued, VendorStatus.Running, VendorStatus.Completed, VendorStatus.Downloading);
        seen[0].QueuePosition.Should().Be(0);
        seen.SelectMany(progress => progress.Log).Should().Equal("Working", "Done");
    }

    [Theory]
    [InlineData("fal-ai/flux/dev", "nonsense", "*has no parameter 'nonsense'; it has: acceleration,*")]
    [InlineData("fal-ai/flux-2-turbo", "", "*isn't there any more; use fal-ai/flux-2/turbo*")]
    [InlineData("fal-ai/kling-video/v2.6/pro/text-to-video", "", "*can't do text to image*")]
    public async Task Submit_WhenTheRequestIsWrong_SendsNothing(string model, string parameter, string message)
    {
        ImageRequest request = Picture(model) with { Parameters = parameter.Length == 0 ? [] : new Dictionary<string, string> { [parameter] = "1" } };
        Func<Task> submit = () => _bench.Images.SubmitAsync(request, _bench.Call(), CancellationToken.None);
        ProviderException error = (await submit.Should().ThrowAsync<ProviderException>().WithMessage(message)).Which;
        error.Failure.Should().Be(ProviderFailure.Invalid);
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("missing.png", "*there's no such file*")]
    [InlineData("empty.png", "*is empty*")]
    [InlineData("page.png", "*is a web page*")]
    public async Task Submit_WhenAPictureIsNone_SendsNothing(string name, string message)
    {
        string file = Path.Combine(_bench.Folder, name);
        if (name != "missing.png")
        {
            await File.WriteAllTextAsync(file, name == "page.png" ? "<html>404</html>" : "");
        }

        Func<Task> submit = () => _bench.Images.SubmitAsync(
            Picture("fal-ai/nano-banana-pro") with { References = [new(file, ReferenceRole.PriorFrame, "a")] }, _bench.Call(), CancellationToken.None);
        (await submit.Should().ThrowAsync<ProviderException>().WithMessage(message)).Which.Failure.Should().Be(ProviderFailure.Invalid);
        _bench.Simulator.Paid.Should().BeEmpty("a picture that fails is no reason to make one without it");
    }

    [Fact]
    public void Quote_WhenAsked_SaysModelPriceAndWhatWillDiffer()
    {
        Aivp.Tools.Catalog.Quote quote = _bench.Videos.Quote(Clip("fal-ai/kling-video/v2.6/pro") with { Duration = TimeSpan.FromSeconds(7), Audio = true });
        quote.Model.Should().Be("fal-ai/kling-video/v2.6/pro/text-to-video");
        quote.Cost.Usd.Should().Be(1.40m);
        quote.Duration.Should().Be(TimeSpan.FromSeconds(10));
        quote.Remarks.Select(remark => remark.What).Should().Equal("seed", "duration");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(640, 360), 7);

    private static VideoRequest Clip(string model) => new(model, "it moves", new(854, 480), TimeSpan.FromSeconds(4), 7);

    private ReferenceImage Reference(string name, byte shade) => new(_bench.Picture(name, shade), ReferenceRole.PriorFrame, name);

    private string? Frame(string? name, byte shade) => name is null ? null : _bench.Picture(name, shade);

    private JsonNode PaidInput(string model) => _bench.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;
}
