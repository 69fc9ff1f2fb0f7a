using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Pipeline.Assembling;

public sealed class FilmAssemblerTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Assemble_WhenClipsAreOfOneMake_JoinsThemUntouchedInOrder()
    {
        string[] clips = [Clip("red", 1), Clip("green", 0.5), Clip("blue", 0.75)];

        MediaInfo film = await AssembleAsync([.. clips.Select(clip => new FilmClip(clip))]);

        (film.Frames, film.Size, film.AudioCodec).Should().Be((24 + 12 + 18, new PixelSize(64, 48), null));
        film.Duration.Should().Be(TimeSpan.FromSeconds(2.25));
        await ColoursShouldBe([0, 23, 24, 35, 36, 53], "RRGGBB");
        Timestamps().Should().Equal(Enumerable.Range(0, 54).Select(i => Math.Round(i / 24.0, 4)));
        Packets("film.mp4").Should().Equal([.. Packets("red.mp4"), .. Packets("green.mp4"), .. Packets("blue.mp4")], "nothing was encoded again");
        File.ReadAllBytes(_test.At("film.mp4")).AsSpan().IndexOf("moov"u8).Should().BeLessThan(100);
        _test.Files.Should().Equal("blue.mp4", "film.mp4", "green.mp4", "red.mp4");
    }

    [Fact]
    public async Task Assemble_WhenClipsDiffer_BringsThemToWhatMostHave()
    {
        FilmClip[] clips =
        [
            new(Clip("red", 1)), new(Clip("green", 1, "-r 30 -s 128x96")), new(Clip("blue", 1, "-pix_fmt yuv444p -vf scale=48:64,setsar=1")), new(Clip("white", 1)),
        ];

        MediaInfo film = await AssembleAsync(clips);

        film.Should().BeEquivalentTo(new { Frames = 96, Size = new PixelSize(64, 48), FramesPerSecond = 24.0, PixelFormat = "yuv420p", Codec = "h264" });
        await ColoursShouldBe([0, 23, 24, 47, 48, 71, 72, 95], "RRGGBBWW");
        Timestamps().Should().Equal(Enumerable.Range(0, 96).Select(i => Math.Round(i / 24.0, 4)));

        // The tall clip stands between black bars.
        RgbImage tall = (await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), [60], CancellationToken.None))[0];
        tall[3, 24].B.Should().BeLessThan(40);
        tall[60, 24].B.Should().BeLessThan(40);
        _test.Files.Should().HaveCount(5);
    }

    [Fact]
    public async Task Assemble_WhenRepeated_GivesTheSameBytes()
    {
        FilmClip[] clips = [new(Clip("red", 0.5)), new(Clip("green", 0.5, "-s 128x96", sound: true)), new(Clip("blue", 0.5))];

        await AssembleAsync(clips);
        byte[] first = File.ReadAllBytes(_test.At("film.mp4"));
        await AssembleAsync(clips);

        File.ReadAllBytes(_test.At("film.mp4")).Should().Equal(first);
    }

    [Fact]
    public async Task Assemble_WhenOnlySomeClipsHaveSound_KeepsItWhereItWas()
    {
        FilmClip[] clips = [new(Clip("red", 1)), new(Clip("green", 1, sound: true)), new(Clip("blue", 1))];

        MediaInfo film = await AssembleAsync(clips);

        (film.Frames, film.AudioCodec).Should().Be((72, "aac"));
        Timestamps().Should().Equal(Enumerable.Range(0, 72).Select(i => Math.Round(i / 24.0, 4)));
        Loudness(0.1, 0.9).Should().BeLessThan(0.001);
        Loudness(1.1, 1.9).Should().BeGreaterThan(0.05);
        Loudness(2.1, 2.9).Should().BeLessThan(0.001);
    }

    [Fact]
    public async Task Assemble_WhenAVendorGaveMoreThanTheShotNeeds_CutsIt()
    {
        FilmClip[] clips = [new(Clip("red", 2), TimeSpan.FromSeconds(1.5)), new(Clip("green", 1), TimeSpan.FromSeconds(1))];

        MediaInfo film = await AssembleAsync(clips);

        film.Frames.Should().Be(60);
        await ColoursShouldBe([0, 35, 36, 59], "RRGG");
    }

    [Fact]
    public async Task Assemble_WhenAClipIsTooShort_NamesIt()
    {
        Func<Task> assemble = () => AssembleAsync([new(Clip("red", 1), TimeSpan.FromSeconds(2))]);

        (await assemble.Should().ThrowAsync<MediaException>()).WithMessage("*red.mp4: lasts 1 s but the shot 2 s.");
        _test.Files.Should().Equal("red.mp4");
    }

    [Fact]
    public async Task Assemble_WhenAClipIsAWebPage_NamesItAndMakesNothing()
    {
        string page = _test.Write("page.mp4", "<!doctype html><p>504"u8);

        Func<Task> assemble = () => AssembleAsync([new(Clip("red", 1)), new(page)]);

        (await assemble.Should().ThrowAsync<MediaException>()).WithMessage("*page.mp4*a web page*");
        _test.Files.Should().Equal("page.mp4", "red.mp4");
    }

    [Fact]
    public async Task Assemble_WhenNamesAreOdd_FindsTheClips()
    {
        string odd = _test.At("it's 100% 'red' #1 \\ x.mp4");
        File.Move(Clip("red", 0.5), odd);

        MediaInfo film = await AssembleAsync([new(odd), new(odd)]);

        film.Frames.Should().Be(24);
    }

    [Fact]
    public async Task Assemble_WhenRatesAreBroadcasts_StaysExact()
    {
        FilmClip[] clips = [new(Clip("red", 1, "-r 24000/1001")), new(Clip("green", 1, "-r 24000/1001 -s 96x64")), new(Clip("blue", 1, "-r 24000/1001"))];

        MediaInfo film = await AssembleAsync(clips);

        film.FramesPerSecond.Should().BeApproximately(23.976, 0.001);
        Math.Abs(film.Duration!.Value.TotalSeconds - (film.Frames!.Value * 1001 / 24000.0)).Should().BeLessThan(0.002);
    }

    private async Task<MediaInfo> AssembleAsync(IReadOnlyList<FilmClip> clips) =>
        (await new FilmAssembler(_test.Engine).AssembleAsync(clips, _test.At("film.mp4"), CancellationToken.None)).Info;

    private string Clip(string colour, double seconds, string options = "", bool sound = false)
    {
        string length = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] audio = sound ? ["-f", "lavfi", "-i", $"sine=frequency=440:r=44100:d={length}", "-c:a", "aac"] : [];
        _test.Ffmpeg(
            [
                "-f", "lavfi", "-i", $"color={colour}:s=64x48:r=24:d={length}", .. audio, "-c:v", "libx264", "-pix_fmt", "yuv420p",
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), $"{colour}.mp4",
            ]);
        return _test.At($"{colour}.mp4");
    }

    private async Task ColoursShouldBe(int[] frames, string letters)
    {
        IReadOnlyList<RgbImage> images = await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), frames, CancellationToken.None);
        string.Concat(images.Select(image => image[32, 24] switch
        {
            ( > 200, > 200, > 200) => 'W',
            ( > 200, < 60, < 60) => 'R',
            ( < 60, > 100, < 60) => 'G',
            ( < 60, < 60, > 200) => 'B',
            _ => '?',
        })).Should().Be(letters);
    }

    // When each frame is shown, in seconds.
    private double[] Timestamps()
    {
        string report = System.Text.Encoding.ASCII.GetString(_test.Ffmpeg("-i", "film.mp4", "-map", "0:v", "-c", "copy", "-f", "framecrc", "-"));
        return [.. report.Split('\n').Where(line => line.StartsWith("0,", StringComparison.Ordinal))
            .Select(line => Math.Round(double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture) * TimeBase(report), 4)).Order()];
    }

    private static double TimeBase(string report)
    {
        string[] ratio = report.Split('\n').First(line => line.StartsWith("#tb 0:", StringComparison.Ordinal))[6..].Trim().Split('/');
        return double.Parse(ratio[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(ratio[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private string[] Packets(string file) =>
        [.. System.Text.Encoding.ASCII.GetString(_test.Ffmpeg("-i", file, "-map", "0:v", "-c", "copy", "-f", "framemd5", "-"))
            .Split('\n').Where(line => line.StartsWith("0,", StringComparison.Ordinal)).Select(line => line.Split(',')[^1].Trim())];

    private double Loudness(double from, double to)
    {
        byte[] samples = _test.Ffmpeg("-i", "film.mp4", "-map", "0:a", "-ac", "1", "-ar", "48000", "-f", "f32le", "-");
        float[] part = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(samples).ToArray()[(int)(from * 48000)..(int)(to * 48000)];
        return Math.Sqrt(part.Average(sample => sample * sample));
    }
}
