using System.Diagnostics;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

public sealed class FfmpegEngineTests : IDisposable
{
    private static readonly string[] Endless = ["-re", "-f", "lavfi", "-i", "testsrc=s=64x64:r=24", "-c:v", "libx264", "-pix_fmt", "yuv420p"];
    private static readonly string[] OneSecond = ["-f", "lavfi", "-i", "testsrc=s=64x48:r=24:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p"];

    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Render_WhenItWorks_LeavesTheVerifiedFileAndNothingElse()
    {
        MediaInfo info = await _test.Engine.RenderAsync(OneSecond, _test.At("clip.mp4"), CancellationToken.None);

        info.Should().BeEquivalentTo(new
        {
            Kind = MediaKind.Mp4,
            Codec = "h264",
            PixelFormat = "yuv420p",
            Size = new { Width = 64, Height = 48 },
            FramesPerSecond = 24.0,
            Frames = 24,
        });
        info.Duration.Should().Be(TimeSpan.FromSeconds(1));
        _test.Files.Should().Equal("clip.mp4");
    }

    [Fact]
    public async Task Render_WhenRepeated_GivesTheSameBytes()
    {
        await _test.Engine.RenderAsync(OneSecond, _test.At("a.mp4"), CancellationToken.None);
        await _test.Engine.RenderAsync(OneSecond, _test.At("b.mp4"), CancellationToken.None);

        File.ReadAllBytes(_test.At("a.mp4")).Should().Equal(File.ReadAllBytes(_test.At("b.mp4")));
    }

    [Fact]
    public async Task Render_WhenItTakesTooLong_KillsTheProcessAndLeavesNothing()
    {
        using TestEngine impatient = new(new() { ["Aivp:Ffmpeg:Timeout"] = "00:00:00.300" });

        Func<Task> render = () => impatient.Engine.RenderAsync(Endless, impatient.At("clip.mp4"), CancellationToken.None);

        (await render.Should().ThrowAsync<MediaException>()).WithMessage("*longer than 00:00:00.3*Aivp:Ffmpeg:Timeout*");
        impatient.Files.Should().BeEmpty();
        impatient.Log.ProcessIds.Should().ContainSingle().Which.Should().Match(id => HasEnded(id));
    }

    [Fact]
    public async Task Render_WhenCancelled_KillsTheProcessAndLeavesNothing()
    {
        using CancellationTokenSource cancel = new();
        Task render = _test.Engine.RenderAsync(
            ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "16x16", "-r", "24", "-i", "pipe:0", "-c:v", "libx264"],
            async (input, token) =>
            {
                await input.WriteAsync(new byte[16 * 16 * 3 * 30], token);
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
            _test.At("clip.mp4"),
            cancel.Token);

        await render.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        _test.Files.Should().BeEmpty();
        _test.Log.ProcessIds.Should().ContainSingle().Which.Should().Match(id => HasEnded(id));
    }

    [Fact]
    public async Task Render_WhenTheFeedFails_SaysSoAndKillsTheProcess()
    {
        Task render = _test.Engine.RenderAsync(
            ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "16x16", "-r", "24", "-i", "pipe:0", "-c:v", "libx264"],
            (_, _) => throw new MediaException("no frames"),
            _test.At("clip.mp4"),
            CancellationToken.None);

        (await render.Invoking(task => task).Should().ThrowAsync<MediaException>()).WithMessage("no frames");
        _test.Files.Should().BeEmpty();
        _test.Log.ProcessIds.Should().OnlyContain(id => HasEnded(id));
    }

    [Fact]
    public async Task Render_WhenFfmpegFails_QuotesItsLastWordsAndTheUsersName()
    {
        Func<Task> render = () => _test.Engine.RenderAsync(["-f", "lavfi", "-i", "nosuchsource"], _test.At("clip.mp4"), CancellationToken.None);

        (await render.Should().ThrowAsync<MediaException>()).WithMessage("*clip.mp4: ffmpeg couldn't make it.*nosuchsource*");
        _test.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Render_WhenTheFileGrowsTooLarge_SaysSoAndLeavesNothing()
    {
        using TestEngine small = new(new() { ["Aivp:Ffmpeg:MaxOutputBytes"] = "65536" });

        Func<Task> render = () => small.Engine.RenderAsync(
            ["-f", "lavfi", "-i", "testsrc=s=320x240:r=24:d=20", "-c:v", "mjpeg"], small.At("clip.mkv"), CancellationToken.None);

        (await render.Should().ThrowAsync<MediaException>()).WithMessage("*larger than 65536 bytes*");
        small.Files.Should().BeEmpty();
    }

    [Theory]
    [InlineData("100% film.mp4")]
    [InlineData("-y.mp4")]
    [InlineData("http:colon.mp4")]
    [InlineData("quote'd \"film\" $HOME.mp4")]
    [InlineData("%03d.png")]
    public async Task Render_WhenTheNameIsOdd_TakesItLiterally(string name)
    {
        string[] arguments = name.EndsWith("png", StringComparison.Ordinal) ? ["-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1"] : OneSecond;

        await _test.Engine.RenderAsync(arguments, _test.At(name), CancellationToken.None);

        _test.Files.Should().Equal(name);
        (await _test.Engine.ProbeAsync(_test.At(name), CancellationToken.None)).Size.Width.Should().Be(64);
        (await _test.Engine.DecodeAsync(_test.At(name), CancellationToken.None)).Height.Should().Be(48);
    }

    [Fact]
    public async Task Render_WhenAnInputIsANetworkAddress_Refuses()
    {
        Func<Task> render = () => _test.Engine.RenderAsync(["-i", "http://127.0.0.1:9/clip.mp4"], _test.At("clip.mp4"), CancellationToken.None);

        (await render.Should().ThrowAsync<MediaException>()).WithMessage("*not on whitelist*");
    }

    [Fact]
    public async Task Inspect_OnThisMachine_FindsEverythingWorking()
    {
        IReadOnlyList<EnginePart> parts = await _test.Engine.InspectAsync(CancellationToken.None);

        parts.Should().OnlyContain(part => part.Works && part.Remedy == null);
        parts.Select(part => part.Name).Should().Equal("ffmpeg", "ffprobe", "ffmpeg: librsvg", "ffmpeg: libx264", "ffmpeg: drawtext", "fonts");
        parts[0].Version.Should().MatchRegex(@"^\S*\d");
    }

    [Fact]
    public async Task Inspect_WhenFfmpegIsMissing_GivesTheRemedyInsteadOfFailing()
    {
        using TestEngine broken = new(new() { ["AIVP_FFMPEG"] = "/nowhere/ffmpeg" });

        IReadOnlyList<EnginePart> parts = await broken.Engine.InspectAsync(CancellationToken.None);

        parts.Should().HaveCount(2).And.OnlyContain(part => !part.Works && part.Remedy!.Contains("AIVP_FFMPEG"));
    }

    [Fact]
    public async Task Render_WhenFfmpegIsMissing_SaysWhichSettingIsWrong()
    {
        using TestEngine broken = new(new() { ["AIVP_FFMPEG"] = "/nowhere" });

        Func<Task> render = () => broken.Engine.RenderAsync(OneSecond, broken.At("clip.mp4"), CancellationToken.None);

        (await render.Should().ThrowAsync<MissingToolException>()).WithMessage("ffmpeg is missing.*AIVP_FFMPEG*'/nowhere'*");
    }

    private static bool HasEnded(int processId)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
