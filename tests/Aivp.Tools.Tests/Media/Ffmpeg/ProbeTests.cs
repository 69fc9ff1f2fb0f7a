using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

public sealed class ProbeTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", "a web page")]
    [InlineData("\n  <HTML><head>", "a web page")]
    [InlineData("{\"error\":\"quota\"}", "JSON text")]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "text")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n", "text")]
    [InlineData("", "empty")]
    [InlineData("\u0001\u0002\u0003", "of no known format")]
    public async Task Probe_WhenAClipIsSomethingElse_SaysWhatItIsAndStartsNothing(string content, string what)
    {
        string file = _test.Write("clip.mp4", System.Text.Encoding.UTF8.GetBytes(content));

        Func<Task> probe = () => _test.Engine.ProbeAsync(file, CancellationToken.None);

        (await probe.Should().ThrowAsync<MediaException>()).WithMessage($"*clip.mp4*{what}*");
        _test.Log.ProcessIds.Should().BeEmpty();
    }

    [Fact]
    public async Task Probe_WhenAJpegIsNamedPng_SaysJpeg()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=40x30", "-frames:v", "1", "a.jpg");
        File.Move(_test.At("a.jpg"), _test.At("a.png"));

        MediaInfo info = await _test.Engine.ProbeAsync(_test.At("a.png"), CancellationToken.None);

        info.Kind.Should().Be(MediaKind.Jpeg);
        info.Size.Should().Be(new PixelSize(40, 30));
        info.Duration.Should().BeNull();
        info.Invoking(i => i.Require(MediaKind.Png, "a.png")).Should().Throw<MediaException>().WithMessage("a.png: should be a PNG picture but is a JPEG picture.");
    }

    [Theory]
    [InlineData("a.webp", "-lossless 1", nameof(MediaKind.WebP))]
    [InlineData("a.webp", "-quality 50", nameof(MediaKind.WebP))]
    [InlineData("a.gif", "", nameof(MediaKind.Gif))]
    [InlineData("a.png", "", nameof(MediaKind.Png))]
    [InlineData("a.jpg", "", nameof(MediaKind.Jpeg))]
    public async Task Probe_WhenAPicture_GivesKindAndSize(string name, string options, string kind)
    {
        _test.Ffmpeg(["-f", "lavfi", "-i", "testsrc=s=50x36", "-frames:v", "1", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), name]);

        MediaInfo info = await _test.Engine.ProbeAsync(_test.At(name), CancellationToken.None);

        (info.Kind.ToString(), info.Size, info.Duration, info.Frames).Should().Be((kind, new PixelSize(50, 36), null, null));
    }

    [Theory]
    [InlineData("a.wav")]
    [InlineData("a.mp3")]
    [InlineData("a.ogg")]
    [InlineData("a.flac")]
    [InlineData("a.m4a")]
    public async Task Probe_WhenSound_GivesItsLengthAndCodec(string name)
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "sine=d=1", name);

        MediaInfo info = await _test.Engine.ProbeAsync(_test.At(name), CancellationToken.None);

        info.AudioCodec.Should().NotBeNull();
        info.Codec.Should().BeNull();
        info.Duration!.Value.TotalSeconds.Should().BeApproximately(1, 0.1);
    }

    [Theory]
    [InlineData("+faststart")]
    [InlineData("+frag_keyframe+empty_moov")]
    [InlineData("0")]
    public async Task Probe_WhenAClipIsCutAnywhere_RefusesIt(string movFlags)
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x64:r=24:d=1", "-pix_fmt", "yuv420p", "-movflags", movFlags, "whole.mp4");
        byte[] whole = File.ReadAllBytes(_test.At("whole.mp4"));
        (await _test.Engine.ProbeAsync(_test.At("whole.mp4"), CancellationToken.None)).Frames.Should().Be(24);

        foreach (double part in (double[])[0.2, 0.5, 0.9, 0.999])
        {
            string cut = _test.Write("cut.mp4", whole.AsSpan(0, (int)(whole.Length * part)));
            Func<Task> probe = () => _test.Engine.ProbeAsync(cut, CancellationToken.None);
            (await probe.Should().ThrowAsync<MediaException>()).WithMessage("*cut.mp4*");
        }
    }

    [Fact]
    public async Task Probe_WhenAPictureClaimsToBeHuge_RefusesBeforeDecoding()
    {
        string file = _test.Write("bomb.gif", [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);

        Func<Task> probe = () => _test.Engine.ProbeAsync(file, CancellationToken.None);

        (await probe.Should().ThrowAsync<MediaException>()).WithMessage("*65535x65535*");
        _test.Log.ProcessIds.Should().BeEmpty();
    }

    [Fact]
    public async Task Probe_WhenTheFileIsMissing_SaysSo()
    {
        Func<Task> probe = () => _test.Engine.ProbeAsync(_test.At("nothing.mp4"), CancellationToken.None);

        (await probe.Should().ThrowAsync<MediaException>()).WithMessage("*nothing.mp4: can't be read*");
    }
}
