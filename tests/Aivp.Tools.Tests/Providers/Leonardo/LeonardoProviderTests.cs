using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Leonardo;

public sealed class LeonardoProviderTests : IAsyncLifetime
{
    private readonly VendorBench _bench = new(SimulatedVendorSettings.Leonardo);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_SaysEverythingAndCostsWhatTheAnswerSays()
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Picture("phoenix") with { Size = new(1024, 576), NegativePrompt = "fog" });

        delivery.CostUsd.Should().Be(0.0123m);
        PictureSize.Of(file).Should().Be(new PixelSize(1024, 576));
        JsonNode body = PaidBody();
        body["num_images"]!.GetValue<int>().Should().Be(1, "Leonardo makes four unless told otherwise");
        body["modelId"]!.ToString().Should().Be("de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3");
        (body["presetStyle"]!.ToString(), body["seed"]!.GetValue<long>(), body["negative_prompt"]!.ToString()).Should().Be(("NONE", 7, "fog"));
        body["public"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task References_WhenTwoCharactersAndAPlaceAreGiven_EachCountsForWhatItShows()
    {
        await _bench.MakeAsync(Picture("phoenix/edit") with
        {
            References =
            [
                new(_bench.Picture("a.png", 40), ReferenceRole.Character, "Ines (front)") { Character = new CharacterId("ines") },
                new(_bench.Picture("b.png", 90), ReferenceRole.Character, "Tomas (front)") { Character = new CharacterId("tomas") },
                new(_bench.Picture("c.png", 200), ReferenceRole.Scene, "The pier"),
            ],
            Parameters = new Dictionary<string, string> { ["strengths"] = "[\"ines=High\", \"The pier=Low\"]", ["elements"] = "[\"aaaa-1111:0.7\"]" },
        });

        JsonArray controls = PaidBody()["controlnets"]!.AsArray();
        controls.Select(control => control!["preprocessorId"]!.GetValue<int>()).Should().Equal(133, 133, 100);
        controls.Select(control => control!["strengthType"]!.ToString()).Should().Equal("High", "Mid", "Low");
        controls.Select(control => control!["initImageId"]!.ToString()).Should().OnlyHaveUniqueItems();
        PaidBody()["elements"]![0]!["akUUID"]!.ToString().Should().Be("aaaa-1111");
        PaidBody().AsObject().ContainsKey("strengths").Should().BeFalse();
    }

    [Theory]
    [InlineData("[\"nobody=High\"]", "there's no picture of 'nobody'")]
    [InlineData("[\"Ines (front)=Huge\"]", "'Huge' is none; there are Low, Mid")]
    public async Task References_WhenAStrengthIsWrong_SendsNothing(string strengths, string message)
    {
        ProviderException error = await _bench.FailAsync(Picture("phoenix/edit") with
        {
            References = [new(_bench.Picture("a.png", 40), ReferenceRole.Character, "Ines (front)")],
            Parameters = new Dictionary<string, string> { ["strengths"] = strengths },
        });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain(message);
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ImageToImage_WhenAsked_SendsTheUploadsIdAndAStrength()
    {
        await _bench.MakeAsync(Picture("phoenix/image-to-image") with { References = [Reference("a.png")] });
        PaidBody()["init_image_id"]!.ToString().Should().Be("init-1");
        PaidBody()["init_strength"]!.GetValue<decimal>().Should().Be(0.5m);
        _bench.Simulator.Requests.Should().ContainSingle(request => request.Path.StartsWith("/image-bucket", StringComparison.Ordinal))
            .Which.Headers.Should().NotContainKey("authorization", "the place itself is the permission");
    }

    [Fact]
    public async Task Upscale_WhenAsked_IsReallyThatMuchLarger()
    {
        (_, string file) = await _bench.MakeAsync(new ImageRequest("universal-upscaler", "", new(64, 36), 7) { References = [Reference("a.png")], Scale = 2 });
        PictureSize.Of(file).Should().Be(new PixelSize(128, 72));
    }

    [Theory]
    [InlineData("MOTION2", false, false, "generations-text-to-video")]
    [InlineData("MOTION2", true, false, "generations-image-to-video")]
    [InlineData("KLING2_5", true, true, "generations-image-to-video")]
    public async Task Clip_WhenFramesAreGiven_GoesWhereTheyAreTaken(string model, bool first, bool last, string path)
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Clip(model) with
        {
            FirstFrame = first ? _bench.Picture("first.png", 40) : null,
            LastFrame = last ? _bench.Picture("last.png", 200) : null,
        });
        _bench.Simulator.Requests.Should().ContainSingle(request => request.Path.EndsWith(path, StringComparison.Ordinal));
        JsonNode body = PaidBody();
        body["model"]!.ToString().Should().Be(model);
        (body["imageType"]?.ToString(), body["endFrameImage"]?["type"]?.ToString()).Should().Be((first ? "UPLOADED" : null, last ? "UPLOADED" : null));
        body["resolution"]!.ToString().Should().StartWith("RESOLUTION_");
        delivery.MediaType.Should().Be("video/mp4");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public async Task Clip_WhenTheModelTakesNoLastFrame_SendsNothing()
    {
        ProviderException error = await _bench.FailAsync(Clip("MOTION2") with { FirstFrame = _bench.Picture("a.png", 1), LastFrame = _bench.Picture("b.png", 2) });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain("can't do first and last frame");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Quote_WhenThePriceIsntKnown_SaysSo() => _bench.Videos.Quote(Clip("MOTION2")).Cost.Usd.Should().BeNull("only the answer says what a clip costs");

    [Fact]
    public async Task Cancel_WhenItIsPending_DeletesIt()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("phoenix"), call, CancellationToken.None);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeTrue();
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeFalse("it's gone");
        Func<Task> collect = () => _bench.CollectAsync(_bench.Images, submission, call);
        (await collect.Should().ThrowAsync<ProviderException>().WithMessage("*deleted*")).Which.Failure.Should().Be(ProviderFailure.JobFailed);
    }

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(512, 288), 7);

    private static VideoRequest Clip(string model) => new(model, "it moves", new(854, 480), TimeSpan.FromSeconds(5), 7);

    private ReferenceImage Reference(string name) => new(_bench.Picture(name, 40), ReferenceRole.PriorFrame, name);

    private JsonNode PaidBody() => _bench.Simulator.Paid.Should().ContainSingle().Which.Input!;
}
