using System.Text.Json.Nodes;

namespace Aivp.Agent.Tests.Verbs;

/// <summary><c>aivp animate</c>, as typed.</summary>
public sealed class AnimateVerbTests : IClassFixture<FalStudio>
{
    private const string Kling = "fal-ai/kling-video/v2.6/pro";
    private const string Seedance = "fal-ai/bytedance/seedance/v1.5/pro";

    private readonly FalStudio _studio;

    public AnimateVerbTests(FalStudio studio)
    {
        _studio = studio;
        _studio.Simulator.Reset();
    }

    [Fact]
    public async Task Animate_FromWords_IsAClipInTheSeedsShape()
    {
        JsonNode report = await _studio.DoAsync(
            "animate", "-p", "[Woman, quiet]: \"We're late.\" The camera pans.", "-m", Seedance, "--duration", "4", "--resolution", "480p", "--aspect-ratio", "9:16", "--audio", "--seed", "9", "-o", "clips/late.mp4");
        report["video"]!["content_type"]!.ToString().Should().Be("video/mp4");
        report["video"]!["url"]!.ToString().Should().StartWith("http");
        FalStudio.KindOf(_studio.At("clips/late.mp4")).Should().Be("mp4");
        JsonNode sent = _studio.Sent($"{Seedance}/text-to-video");
        (sent["duration"]!.ToString(), sent["resolution"]!.ToString(), sent["aspect_ratio"]!.ToString(), (bool)sent["generate_audio"]!, (int)sent["seed"]!).Should().Be(("4", "480p", "9:16", true, 9));
    }

    [Fact]
    public async Task Animate_BetweenTwoFrames_SendsBothUnderTheModelsOwnNames()
    {
        (string first, string last) = (await _studio.PictureAsync("first.png"), await _studio.PictureAsync("last.png", "320x200"));
        await _studio.DoAsync("animate", "-p", "she turns", "-m", Kling, "--file", first, "--end-image", last, "--no-audio", "-o", "turn.mp4");
        JsonNode sent = _studio.Sent($"{Kling}/image-to-video");
        sent["start_image_url"]!.ToString().Should().EndWith("/first.png");
        sent["end_image_url"]!.ToString().Should().EndWith("/last.png");
        (sent["duration"]!.ToString(), (bool)sent["generate_audio"]!).Should().Be(("5", false));
        (await _studio.FailAsync(2, "animate", "-p", "x", "--end-image", last)).Should().Be("--end-image: a last frame needs a first one: add --file.");
    }

    /// <summary>The trap of the tool we replace: a model for a first frame without one bought a clip from words.</summary>
    [Fact]
    public async Task Animate_WhenTheModelsFirstFrameIsMissing_SaysSoAndSendsNothing()
    {
        (await _studio.FailAsync(2, "animate", "-p", "x", "-m", $"{Kling}/image-to-video")).Should().Be($"--file: {Kling}/image-to-video needs a first frame.");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Animate_WhenTheModelHasNoSuchLength_MakesTheNextAndCutsIt()
    {
        JsonNode report = await _studio.DoAsync("animate", "-p", "x", "-m", Kling, "--duration", "7", "-o", "seven.mp4");
        ((double)report["video"]!["duration"]!).Should().BeApproximately(7, 0.1);
        report["remarks"]!.AsArray().Select(remark => remark!.ToString()).Should().Contain($"{Kling}/text-to-video makes no clip of 7 s, so it's 10 s.");
        _studio.Sent($"{Kling}/text-to-video")["duration"]!.ToString().Should().Be("10");
        (await _studio.FailAsync(2, "animate", "-p", "x", "-m", Kling, "--duration", "12")).Should().Be($"--duration: {Kling}/text-to-video makes clips of 5, 10 s, not 12 s.");
    }

    [Fact]
    public async Task Animate_OfAnotherClip_GoesToTheModelForThat()
    {
        await _studio.DoAsync("animate", "--provider", "animatic", "-p", "The camera holds still.", "--file", await _studio.PictureAsync("still.png"), "--duration", "2", "-o", "source.mp4");
        await _studio.DoAsync("animate", "-p", "in winter", "--video", "source.mp4", "-o", "winter.mp4");
        _studio.Sent("fal-ai/kling-video/o3/pro/video-to-video/edit")["video_url"]!.ToString().Should().EndWith("/source.mp4");
    }

    [Fact]
    public async Task Animate_AfterReferences_GoesToTheModelForThat()
    {
        await _studio.DoAsync("animate", "-p", "they meet", "-r", await _studio.PictureAsync("her.png"), "-r", await _studio.PictureAsync("him.png"), "--duration", "8", "-o", "meet.mp4");
        _studio.Sent("fal-ai/veo3.1/reference-to-video")["image_urls"]!.AsArray().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("fal-ai/veo3.1", "6", "6s")]
    [InlineData("fal-ai/minimax/hailuo-02/standard", "6", "6")]
    public async Task Animate_WritesLengthsAsEachModelDoes(string model, string seconds, string wire)
    {
        await _studio.DoAsync("animate", "-p", "x", "-m", model, "--duration", seconds, "-o", "x.mp4");
        _studio.Simulator.Paid.Single().Input!["duration"]!.ToString().Should().Be(wire);
    }

    [Fact]
    public async Task Animate_WhenDry_SaysWhatItWouldSendAndCostWithoutAKey()
    {
        _studio.Environment["FAL_KEY"] = null;
        JsonNode report = await _studio.DoAsync("animate", "-p", "x", "-m", Kling, "--duration", "10", "--audio", "--dry-run");
        _studio.Environment["FAL_KEY"] = $"sim-id:{FalStudio.Secret}";
        report["status"]!.ToString().Should().Be("NOT_SENT");
        ((decimal)report["estimate"]!).Should().Be(1.40m);
        report["input"]!["generate_audio"]!.GetValue<bool>().Should().BeTrue();
        _studio.Simulator.Requests.Should().BeEmpty();
    }
}
