using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Providers.Animatic.Clips;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Media;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Providers.Animatic.Clips;

public sealed class AnimaticVideoProviderTests : IDisposable
{
    private static readonly PixelSize Size = new(320, 180);
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(1.0, 24)]
    [InlineData(0.02, 1)]
    [InlineData(1.3, 31)]
    [InlineData(2.5, 60)]
    public async Task Collect_GivesAClipThatIsExactToTheFrame(double seconds, int frames)
    {
        MediaInfo info = await MakeAsync(Request("Camera pans left.", seconds) with { FirstFrame = Still(1) });

        info.Should().BeEquivalentTo(new { Codec = "h264", PixelFormat = "yuv420p", Size, Frames = frames, FramesPerSecond = 24.0, AudioCodec = (string?)null });
        info.Duration!.Value.TotalSeconds.Should().BeApproximately(frames / 24.0, 0.001);
        IndexOf("moov").Should().BeLessThan(IndexOf("mdat"), "a player should be able to start before it has the whole file");
    }

    [Fact]
    public async Task Collect_WhenRepeatedInAnotherProcess_GivesTheSameBytes()
    {
        VideoRequest request = Request("Handheld push in.", 1) with { FirstFrame = Still(1), LastFrame = Still(2) };
        await MakeAsync(request);
        byte[] first = File.ReadAllBytes(_test.At("clip.mp4"));

        using TestEngine other = new();
        AnimaticVideoProvider later = new(new(other.Engine));
        Submission submission = await Provider.SubmitAsync(request, Call(), CancellationToken.None);
        await later.CollectAsync(submission, Call(), other.At("clip.mp4"), CancellationToken.None);

        File.ReadAllBytes(other.At("clip.mp4")).Should().Equal(first);
        (await Provider.SubmitAsync(request, Call(), CancellationToken.None)).Should().Be(submission);
    }

    [Theory]
    [InlineData("Static camera.")]
    [InlineData("Quick push in.")]
    [InlineData("Camera pans right, then tilts up.")]
    [InlineData("Handheld.")]
    public async Task Collect_WhenThereAreTwoKeyframes_BeginsAndEndsWithThem(string motion)
    {
        (string first, string last) = (Still(1), Still(2));

        MediaInfo info = await MakeAsync(Request(motion, 1.5) with { FirstFrame = first, LastFrame = last });

        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [0, 18, info.Frames!.Value - 1], CancellationToken.None);
        PictureDifference.Psnr(frames[0], Png.Read(first)).Should().BeGreaterThan(34);
        PictureDifference.Psnr(frames[2], Png.Read(last)).Should().BeGreaterThan(34);
        PictureDifference.Psnr(frames[1], Png.Read(first)).Should().BeLessThan(30, "in the middle both are seen");
        PictureDifference.Psnr(frames[1], Png.Read(last)).Should().BeLessThan(30, "in the middle both are seen");
    }

    [Fact]
    public async Task Collect_WhenTheCameraPushesIn_EndsOnTheMiddleOfTheKeyframe()
    {
        string still = Still(1);

        await MakeAsync(Request("Camera pushes in.", 5) with { FirstFrame = still });

        // 13% closer after five seconds.
        RgbImage keyframe = Png.Read(still);
        RgbImage middle = keyframe.Crop(18, 10, 284, 160).Resize(Size.Width, Size.Height);
        RgbImage last = (await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [119], CancellationToken.None))[0];
        PictureDifference.Psnr(last, middle).Should().BeGreaterThan(PictureDifference.Psnr(last, keyframe) + 6);
    }

    [Fact]
    public async Task Collect_WhenTheCameraStandsStill_ShowsTheKeyframeThroughout()
    {
        string still = Still(1);

        await MakeAsync(Request("Static camera. She turns.", 1) with { FirstFrame = still });

        foreach (RgbImage frame in await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [0, 12, 23], CancellationToken.None))
        {
            PictureDifference.Psnr(frame, Png.Read(still)).Should().BeGreaterThan(34);
        }
    }

    [Fact]
    public async Task Collect_WhenThereIsNoKeyframe_DraftsTheWords()
    {
        await MakeAsync(Request("A ferry <crosses> & the bay.", 1));

        RgbImage frame = (await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [12], CancellationToken.None))[0];
        frame.Pixels.Count(sample => sample > 180).Should().BeGreaterThan(200, "there are letters on it");
        _test.Files.Should().Equal("clip.mp4");
    }

    [Fact]
    public async Task Collect_WhenSizesDiffer_FillsAnEvenFrame()
    {
        MediaInfo info = await MakeAsync(Request("Static.", 0.5) with { FirstFrame = Still(1), Size = new(181, 301) });

        info.Size.Should().Be(new PixelSize(180, 300));
    }

    [Fact]
    public async Task Collect_WhenCancelled_LeavesNothing()
    {
        using CancellationTokenSource cancel = new();
        string still = Still(1);
        Submission submission = await Provider.SubmitAsync(Request("Pan left.", 60) with { FirstFrame = still }, Call(), CancellationToken.None);

        Task collecting = Provider.CollectAsync(submission, Call(() => cancel.Cancel()), _test.At("clip.mp4"), cancel.Token);

        await collecting.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        _test.Files.Should().Equal("still-1.png");
    }

    [Fact]
    public async Task Collect_WhenTheKeyframeIsGone_NamesIt()
    {
        Func<Task> make = () => MakeAsync(Request("Static.", 1) with { FirstFrame = _test.At("gone.png") });

        (await make.Should().ThrowAsync<MediaException>()).WithMessage("*gone.png: can't be read*");
    }

    [Fact]
    public async Task Collect_WhenTheKeptJobIsDamaged_SaysSo()
    {
        Func<Task> collect = () => Provider.CollectAsync(new("animatic", "m", "clip-1", "{}"), Call(), _test.At("clip.mp4"), CancellationToken.None);

        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.Invalid);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(61)]
    public async Task Submit_WhenTheLengthIsImpossible_SaysWhatIsPossible(double seconds)
    {
        Func<Task> submit = () => Provider.SubmitAsync(Request("Static.", seconds), Call(), CancellationToken.None);

        (await submit.Should().ThrowAsync<ProviderException>()).WithMessage("animatic:*at most 60 s*").Which.Failure.Should().Be(ProviderFailure.Invalid);
    }

    [Fact]
    public async Task Submit_WhenAParameterIsUnknown_NamesIt()
    {
        VideoRequest request = Request("Static.", 1) with { Parameters = new Dictionary<string, string> { ["cfg_scale"] = "7" } };

        Func<Task> submit = () => Provider.SubmitAsync(request, Call(), CancellationToken.None);

        (await submit.Should().ThrowAsync<ProviderException>()).WithMessage("*no parameter 'cfg_scale'*");
    }

    private AnimaticVideoProvider Provider => new(new(_test.Engine));

    private static VideoRequest Request(string motion, double seconds) => new("animatic", motion, Size, TimeSpan.FromSeconds(seconds), 7);

    private static VendorCall Call(Action? onProgress = null) => new(Guid.Empty, null, "", new Reporter(onProgress));

    private async Task<MediaInfo> MakeAsync(VideoRequest request)
    {
        Submission submission = await Provider.SubmitAsync(request, Call(), CancellationToken.None);
        Delivery delivery = await Provider.CollectAsync(submission, Call(), _test.At("clip.mp4"), CancellationToken.None);
        (delivery.MediaType, delivery.CostUsd).Should().Be(("video/mp4", 0m));
        return await _test.Engine.ProbeAsync(_test.At("clip.mp4"), CancellationToken.None);
    }

    private string Still(int number)
    {
        string file = _test.At($"still-{number}.png");
        RgbImage image = new(Size.Width, Size.Height);
        for (int y = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++)
            {
                // Soft shapes, as encoders like them, and different ones for each number.
                double wave = Math.Sin(x * 0.06 * number) * Math.Cos(y * 0.08 / number);
                Span<byte> pixel = image.Row(y).Slice(x * 3, 3);
                (pixel[0], pixel[1], pixel[2]) = ((byte)(128 + (100 * wave)), (byte)(x * 200 / image.Width), (byte)(number == 1 ? y : 180 - y));
            }
        }

        File.WriteAllBytes(file, Png.Encode(image));
        return file;
    }

    private int IndexOf(string box) => File.ReadAllBytes(_test.At("clip.mp4")).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box));

    private sealed class Reporter(Action? action) : IProgress<VendorProgress>
    {
        public void Report(VendorProgress value) => action?.Invoke();
    }
}
