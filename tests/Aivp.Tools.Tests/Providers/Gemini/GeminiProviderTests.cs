using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Gemini;

public sealed class GeminiProviderTests : IAsyncLifetime
{
    private const string Gemini = "gemini";

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_ComesWithTheAnswerAndWhatItsTokensCost()
    {
        (Delivery delivery, string file) = await _vendors.MakeAsync(Gemini, Picture("gemini-2.5-flash-image"));

        delivery.MediaType.Should().Be("image/png");
        delivery.CostUsd.Should().Be(1290 * 30m / 1_000_000, "as many tokens as Google says, at the catalogue's price");
        ((double)PictureSize.Of(file)!.Value.Width / PictureSize.Of(file)!.Value.Height).Should().BeApproximately(16.0 / 9, 0.02);
        JsonNode sent = Paid("gemini-2.5-flash-image");
        sent["generationConfig"]!["seed"]!.GetValue<int>().Should().Be(7);
        sent["generationConfig"]!["imageConfig"]!.ToJsonString().Should().Be("""{"aspectRatio":"16:9"}""", "this model has one size only");
    }

    [Fact]
    public async Task Edit_WithSeveralReferences_SendsEachUnderItsName()
    {
        await _vendors.MakeAsync(Gemini, Picture("gemini-3-pro-image") with
        {
            References = [_vendors.Reference("one.png", 40) with { Name = "Ines (front)" }, _vendors.Reference("two.png", 200) with { Name = "the quay" }],
        });

        JsonArray parts = Paid("gemini-3-pro-image")["contents"]![0]!["parts"]!.AsArray();
        parts.Select(part => part!["text"]?.ToString() ?? "PICTURE").Should().Equal("a lighthouse", "Image 1: Ines (front)", "PICTURE", "Image 2: the quay", "PICTURE");
        _vendors.Simulator.Requests.Should().ContainSingle("small pictures go along");
    }

    [Fact]
    public async Task Edit_WhenThePicturesAreTooLarge_UploadsThemAndTakesThemAwayAgain()
    {
        _vendors.Settings["Providers:Gemini:MostInline"] = "1024";
        string large = Path.Combine(_vendors.Folder, "large.png");
        byte[] noise = new byte[64 * 64 * 3];
        new Random(1).NextBytes(noise);
        await File.WriteAllBytesAsync(large, Png.Encode(new(64, 64, noise)));

        (_, string file) = await _vendors.MakeAsync(Gemini, Picture("gemini-3-pro-image") with { References = [new(large, ReferenceRole.PriorFrame, "a")] });

        Paid("gemini-3-pro-image")["contents"]![0]!["parts"]![1]!["fileData"]!["fileUri"]!.ToString().Should().StartWith("https://generativelanguage.googleapis.com/v1beta/files/");
        _vendors.Simulator.Requests.Select(request => request.Method).Should().Equal("POST", "POST", "POST", "DELETE");
        _vendors.Simulator.Requests.Last().Status.Should().Be(200);
        MediaKinds.OfFile(file).Should().Be(MediaKind.Png);
    }

    [Fact]
    public async Task ImageToVideo_ByInteractions_TellsHowFarItIsAndFetchesTheClip()
    {
        List<VendorStatus> seen = [];
        VendorCall call = _vendors.Call(Gemini, progress => seen.Add(progress.Status));
        Submission submission = await _vendors.Videos(Gemini).SubmitAsync(Clip("gemini-omni-1.2-flash") with { FirstFrame = _vendors.Picture("first.png", 40) }, call, CancellationToken.None);
        string file = Path.Combine(_vendors.Folder, "clip");
        Delivery delivery = await _vendors.Videos(Gemini).CollectAsync(submission, call, file, CancellationToken.None);

        JsonNode sent = Paid("gemini-omni-1.2-flash");
        sent["generation_config"]!["video_config"]!["task"]!.ToString().Should().Be("image_to_video");
        sent["response_format"]!["duration"]!.ToString().Should().Be("3s");
        delivery.MediaType.Should().Be("video/mp4");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
        seen.Distinct().Should().Equal(VendorStatus.Running, VendorStatus.Completed, VendorStatus.Downloading);
    }

    [Fact]
    public async Task ReferenceToVideo_AndVideoToVideo_AreTasksOfTheirOwn()
    {
        (_, string clip) = await _vendors.MakeAsync(Gemini, Clip("gemini-omni-1.2-flash") with { References = [_vendors.Picture("a.png", 40), _vendors.Picture("b.png", 200)] });
        string source = Path.ChangeExtension(clip, ".mp4");
        File.Move(clip, source);
        await _vendors.MakeAsync(Gemini, Clip("gemini-omni-1.2-flash") with { Video = source });

        _vendors.Simulator.Paid.Select(paid => paid.Input!["generation_config"]!["video_config"]!["task"]!.ToString()).Should().Equal("reference_to_video", "edit");
        _vendors.Simulator.Requests.Should().ContainSingle(request => request.Method == "DELETE", "an uploaded clip is taken away when the job is done");
    }

    [Fact]
    public async Task FirstLastFrame_AtAnOlderModel_IsALongRunningOperation()
    {
        (_, string file) = await _vendors.MakeAsync(Gemini, Clip("veo-3.1-generate-preview") with { FirstFrame = _vendors.Picture("a.png", 40), LastFrame = _vendors.Picture("b.png", 200), Duration = TimeSpan.FromSeconds(3) });

        JsonNode sent = Paid("veo-3.1-generate-preview");
        sent["instances"]![0]!["lastFrame"]!["mimeType"]!.ToString().Should().Be("image/png");
        sent["parameters"]!["durationSeconds"]!.GetValue<int>().Should().Be(4);
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public async Task Cancel_OfAJobInTheBackground_StopsItAndOfAnOlderOneSaysNo()
    {
        Submission omni = await _vendors.Videos(Gemini).SubmitAsync(Clip("gemini-omni-1.2-flash"), _vendors.Call(Gemini), CancellationToken.None);
        (await _vendors.Videos(Gemini).CancelAsync(omni, _vendors.Call(Gemini), CancellationToken.None)).Should().BeTrue();
        Func<Task> collect = () => _vendors.Videos(Gemini).CollectAsync(omni, _vendors.Call(Gemini), Path.Combine(_vendors.Folder, "x"), CancellationToken.None);
        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.JobFailed);
        (await _vendors.Videos(Gemini).CancelAsync(omni, _vendors.Call(Gemini), CancellationToken.None)).Should().BeFalse("it's over");

        Submission veo = await _vendors.Videos(Gemini).SubmitAsync(Clip("veo-3.1-generate-preview"), _vendors.Call(Gemini), CancellationToken.None);
        (await _vendors.Videos(Gemini).CancelAsync(veo, _vendors.Call(Gemini), CancellationToken.None)).Should().BeFalse();
    }

    [Theory]
    [InlineData("gemini-3-pro-image", "mask", "*gemini-3-pro-image can't do editing with a mask*")]
    [InlineData("gemini-2.5-flash-image", "references", "*takes at most 3 of them; 4 were given*")]
    [InlineData("imagen-4.0-generate-001", "", "*isn't there any more; use gemini-3-pro-image*")]
    [InlineData("gemini-3-pro-image", "address", "*reads files*not https://example.com/a.png; download it first*")]
    public async Task Picture_WhenTheModelCannot_IsAnErrorBeforeMoney(string model, string what, string message)
    {
        ImageRequest request = Picture(model) with
        {
            Mask = what == "mask" ? _vendors.Picture("mask.png", 255) : null,
            References = what switch
            {
                "mask" => [_vendors.Reference("a.png", 40)],
                "references" => [.. Enumerable.Range(0, 4).Select(i => _vendors.Reference($"{i}.png", (byte)i))],
                "address" => [new("https://example.com/a.png", ReferenceRole.PriorFrame, "a")],
                _ => [],
            },
        };
        Action quote = () => _vendors.Images(Gemini).Quote(request);
        quote.Should().Throw<SkillArgumentException>().WithMessage(message);
        Func<Task> submit = () => _vendors.Images(Gemini).SubmitAsync(request, _vendors.Call(Gemini), CancellationToken.None);
        (await submit.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.Invalid);
        _vendors.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Clip_WhenTheModelCannot_IsAnErrorBeforeMoney()
    {
        string frame = _vendors.Picture("a.png", 40);
        Message(Clip("gemini-omni-1.2-flash") with { FirstFrame = frame, LastFrame = frame }).Should().Contain("can't do first and last frame. These can: veo-3.1-generate-preview");
        Message(Clip("gemini-omni-1.2-flash") with { Duration = TimeSpan.FromSeconds(16) }).Should().Contain("makes clips of 3 to 15 s, not 16 s");
        Message(Clip("veo-3.1-generate-preview") with { References = [frame] }).Should().Contain("makes clips of 8 s only");
        Message(Clip("veo-3.0-generate-001") with { FirstFrame = frame, LastFrame = frame }).Should().Contain("can't do first and last frame");
        Quote quote = _vendors.Videos(Gemini).Quote(Clip("veo-3.1-generate-preview"));
        quote.Remarks.Select(remark => (remark.What, remark.Ignored)).Should().BeEquivalentTo([("seed", true), ("audio", true), ("duration", false)]);
        quote.Cost.Usd.Should().Be(1.6m);
        _vendors.Simulator.Requests.Should().BeEmpty();
    }

    private string Message(VideoRequest request) => Assert.Throws<SkillArgumentException>(() => _vendors.Videos(Gemini).Quote(request)).Message;

    private JsonNode Paid(string model) => _vendors.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(640, 360), 7);

    private static VideoRequest Clip(string model) => new(model, "it moves", new PixelSize(640, 360), TimeSpan.FromSeconds(3), 7);
}
