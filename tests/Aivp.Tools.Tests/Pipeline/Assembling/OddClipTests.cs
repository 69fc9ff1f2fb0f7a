using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Pipeline.Assembling;

/// <summary>Clips that a player shows otherwise than they are stored.</summary>
public sealed class OddClipTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("smpte2084")]
    [InlineData("arib-std-b67")]
    public async Task Assemble_WhenAClipHasAHighDynamicRange_ShowsItsColoursAsTheyAre(string transfer)
    {
        _test.Ffmpeg(
            "-f", "lavfi", "-i", "color=0xB03020:s=64x48:r=24:d=1", "-vf",
            $"zscale=transferin=bt709:primariesin=bt709:matrixin=bt709:transfer={transfer}:primaries=bt2020:matrix=2020_ncl:range=tv:npl=203,format=yuv420p10le",
            "-c:v", "libx265", "-x265-params", "log-level=error", "-color_primaries", "bt2020", "-color_trc", transfer, "-colorspace", "bt2020nc", "bright.mp4");

        RgbImage seen = (await _test.Engine.DecodeFramesAsync(_test.At("bright.mp4"), [12], CancellationToken.None))[0];
        RgbImage film = await FrameOfFilmAsync("bright.mp4");

        foreach (RgbImage image in new[] { seen, film })
        {
            image[32, 24].R.Should().BeInRange(150, 205);
            image[32, 24].G.Should().BeInRange(28, 70);
            image[32, 24].B.Should().BeInRange(15, 60);
        }
    }

    [Fact]
    public async Task Assemble_WhenAClipIsTurned_ShowsItUpright()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "color=red:s=64x48:r=24:d=1[a];color=blue:s=32x48:r=24:d=1[b];[a][b]overlay=0:0", "-pix_fmt", "yuv420p", "lying.mp4");
        _test.Ffmpeg("-i", "lying.mp4", "-c", "copy", "-metadata:s:v", "rotate=270", "upright.mp4");

        MediaInfo info = await _test.Engine.ProbeAsync(_test.At("upright.mp4"), CancellationToken.None);
        RgbImage seen = (await _test.Engine.DecodeFramesAsync(_test.At("upright.mp4"), [12], CancellationToken.None))[0];
        RgbImage film = await FrameOfFilmAsync("upright.mp4");

        info.Size.Should().Be(new PixelSize(48, 64));
        foreach (RgbImage image in new[] { seen, film })
        {
            image.Size.Should().Be(new PixelSize(48, 64));
            image[24, 8].B.Should().BeGreaterThan(200, "what was at the left is at the top");
            image[24, 56].R.Should().BeGreaterThan(200);
        }
    }

    [Fact]
    public async Task Assemble_WhenPixelsArentSquare_StretchesThem()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "color=red:s=48x48:r=24:d=1", "-vf", "setsar=4/3", "-pix_fmt", "yuv420p", "wide.mp4");

        RgbImage film = await FrameOfFilmAsync("wide.mp4");

        film.Size.Should().Be(new PixelSize(64, 48));
        film[2, 24].R.Should().BeGreaterThan(200, "there are no bars at the sides");
        (await _test.Engine.DecodeFramesAsync(_test.At("wide.mp4"), [3], CancellationToken.None))[0].Size.Should().Be(new PixelSize(64, 48));
    }

    [Fact]
    public async Task Assemble_WhenAClipIsInterlaced_ShowsNoCombs()
    {
        // A white square that moves far from one half-picture to the next.
        _test.Ffmpeg(
            "-f", "lavfi", "-i", "color=black:s=160x96:r=48:d=1[b];color=white:s=20x96:r=48:d=1[w];[b][w]overlay=x='mod(n*11,140)':y=0,interlace=scan=tff:lowpass=off",
            "-pix_fmt", "yuv420p", "-c:v", "libx264", "-flags", "+ilme+ildct", "-x264-params", "tff=1", "-crf", "5", "lines.mp4");

        RgbImage film = await FrameOfFilmAsync("lines.mp4");

        Combs(film).Should().BeLessThan(Combs((await _test.Engine.DecodeFramesAsync(_test.At("lines.mp4"), [12], CancellationToken.None))[0]) / 2);
    }

    private static int Combs(RgbImage image) => Enumerable.Range(1, image.Height - 2).Sum(y => Enumerable.Range(0, image.Width).Count(x =>
        Math.Abs((2 * image[x, y].G) - image[x, y - 1].G - image[x, y + 1].G) > 200));

    private async Task<RgbImage> FrameOfFilmAsync(string clip)
    {
        // Beside a clip with sound, so that it's encoded and not joined as it is.
        await new FilmAssembler(_test.Engine).AssembleAsync(new FilmCut([new(_test.At(clip)) { Length = TimeSpan.FromSeconds(0.75) }]), _test.At("film.mp4"), CancellationToken.None);
        return (await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), [12], CancellationToken.None))[0];
    }
}
