using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Pipeline.Assembling;

/// <summary>Films of clips of all sorts, with everything that can be done to them; measured, not believed.</summary>
public sealed class FilmCutTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Assemble_ThirtyClipsOfAllMakes_IsRightToTheFrame_InSyncAtTheEnd_AndAsLoudAsItShouldBe()
    {
        string[] makes = Makes();
        FilmClip[] clips = [.. Enumerable.Range(0, 29).Select(i => new FilmClip(_test.At(makes[i % makes.Length]), TimeSpan.FromSeconds(0.5))), new(_test.At("flash.mp4"), TimeSpan.FromSeconds(1))];

        AssembledFilm film = await new FilmAssembler(_test.Engine).AssembleAsync(
            new FilmCut(clips) { Size = new(96, 54), FramesPerSecond = 24 }, _test.At("film.mp4"), CancellationToken.None);

        const int Frames = (29 * 12) + 24;
        (film.Info.Frames, film.Info.Size, film.Info.PixelFormat, film.Info.AudioCodec, film.Info.AudioChannels, film.Info.ColorMatrix)
            .Should().Be((Frames, new PixelSize(96, 54), "yuv420p", "aac", 2, "bt709"));
        film.Info.Duration!.Value.TotalSeconds.Should().BeApproximately(Frames / 24.0, 0.002);
        film.Info.AudioDuration!.Value.TotalSeconds.Should().BeApproximately(Frames / 24.0, 1 / 24.0);

        // The last clip turns white and beeps at once, half a second before the end.
        byte[] tail = _test.Ffmpeg("-i", "film.mp4", "-vf", "format=gray,scale=1:1", "-f", "rawvideo", "-");
        double flash = (29 * 12 + Array.FindIndex(tail[(29 * 12)..], light => light > 180)) / 24.0;
        float[] sound = MemoryMarshal.Cast<byte, float>(_test.Ffmpeg("-i", "film.mp4", "-ac", "1", "-ar", "48000", "-f", "f32le", "-")).ToArray();
        int from = 29 * 24_000;
        float loud = sound[from..].Max(Math.Abs) / 2;
        double beep = (from + Array.FindIndex(sound[from..], sample => Math.Abs(sample) > loud)) / 48_000.0;
        flash.Should().Be((29 * 12 + 12) / 24.0);
        (beep - flash).Should().BeInRange(-0.015, 0.015);
        Loudness("film.mp4").Should().BeApproximately(-14, 1);
    }

    [Fact]
    public async Task Assemble_WithTransitions_OverlapsTheShotsAndKeepsTheirOrder()
    {
        Colours("red", "lime", "blue");
        FilmClip[] clips =
        [
            new(_test.At("red.mp4")),
            new(_test.At("lime.mp4")) { Transition = new(TransitionKind.Crossfade, TimeSpan.FromSeconds(0.5)) },
            new(_test.At("blue.mp4")) { Transition = new(TransitionKind.FadeBlack, TimeSpan.FromSeconds(0.25)) },
        ];

        AssembledFilm film = await AssembleAsync(new(clips));

        film.Layout.Places.Select(place => (place.Start, place.Frames, place.Overlap)).Should().Equal((0, 24, 0), (12, 24, 12), (30, 24, 6));
        film.Info.Frames.Should().Be(54);
        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), [11, 18, 26, 33, 37], CancellationToken.None);
        frames[0][32, 24].Should().Match<(byte R, byte G, byte B)>(pixel => pixel.R > 220 && pixel.G < 40);
        frames[1][32, 24].Should().Match<(byte R, byte G, byte B)>(pixel => pixel.R > 70 && pixel.G > 70);
        frames[2][32, 24].Should().Match<(byte R, byte G, byte B)>(pixel => pixel.R < 40 && pixel.G > 200);
        frames[3][32, 24].Should().Match<(byte R, byte G, byte B)>(pixel => pixel.G < 120 && pixel.B < 120);
        frames[4][32, 24].Should().Match<(byte R, byte G, byte B)>(pixel => pixel.B > 200);
    }

    [Fact]
    public async Task Assemble_WhenAClipIsShorterThanItsTransitions_SaysWhich()
    {
        Colours("red", "lime", "blue");
        ShotTransition slow = new(TransitionKind.Crossfade, TimeSpan.FromSeconds(0.6));
        FilmClip[] clips = [new(_test.At("red.mp4")), new(_test.At("lime.mp4")) { Name = "1.2", Transition = slow }, new(_test.At("blue.mp4")) { Transition = slow }];

        Func<Task> assemble = () => AssembleAsync(new(clips));

        (await assemble.Should().ThrowAsync<MediaException>()).WithMessage("1.2 lasts 1 s, which is less than the 1.17 s of the transitions*");
    }

    [Fact]
    public async Task Assemble_WhenTrimmedAndSpedUp_ShowsThatStretchOnly()
    {
        // A second each of red, lime and blue in one clip.
        _test.Ffmpeg("-f", "lavfi", "-i", "color=red:s=64x48:r=24:d=1[a];color=lime:s=64x48:r=24:d=1[b];color=blue:s=64x48:r=24:d=1[c];[a][b][c]concat=n=3", "-pix_fmt", "yuv420p", "three.mp4");
        FilmClip clip = new(_test.At("three.mp4"), TimeSpan.FromSeconds(0.5)) { Start = TimeSpan.FromSeconds(1), Speed = 2 };

        AssembledFilm film = await AssembleAsync(new([clip]));

        film.Info.Frames.Should().Be(12);
        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), [0, 11], CancellationToken.None);
        frames.Should().OnlyContain(frame => frame[32, 24].G > 200 && frame[32, 24].R < 60 && frame[32, 24].B < 60);
    }

    [Fact]
    public async Task Assemble_InAnotherShape_FollowsThePath()
    {
        // A white square on black that is at the left at first and at the right in the end.
        _test.Ffmpeg("-f", "lavfi", "-i", "color=black:s=160x90:r=24:d=1[b];color=white:s=20x20:r=24:d=1[w];[b][w]overlay=x='10+120*t':y=35", "-pix_fmt", "yuv420p", "walk.mp4");
        CropPath follow = new([new(0, 20 / 160.0, 0.5), new(1, 140 / 160.0, 0.5)]);

        AssembledFilm film = await AssembleAsync(new([new(_test.At("walk.mp4")) { Crop = follow }]) { Ratio = 9.0 / 16 });

        film.Info.Size.Should().Be(new PixelSize(90, 160));
        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("film.mp4"), [0, 12, 23], CancellationToken.None);
        frames.Should().OnlyContain(frame => Enumerable.Range(0, 90).Any(x => frame[x, 80].R > 200), "the square is in the picture all the time");
    }

    [Fact]
    public async Task Assemble_WithMusicUnderSpeech_DucksTheMusic()
    {
        Colours("red");
        _test.Ffmpeg("-f", "lavfi", "-i", "sine=frequency=200:d=1", "music.wav", "-f", "lavfi", "-i", "aevalsrc='if(between(t,1,2),0.5*sin(2*PI*3000*t),0)':d=3", "-map", "1:a", "voice.wav");
        FilmClip[] clips = [.. Enumerable.Repeat(new FilmClip(_test.At("red.mp4")), 4)];

        await AssembleAsync(new(clips) { Sound = new() { Music = _test.At("music.wav"), MusicVolume = 1, VoiceOver = _test.At("voice.wav"), Loudness = null } });

        double alone = Level(0.6, 0.9), under = Level(1.5, 1.9), after = Level(2.9, 3.2);
        under.Should().BeLessThan(alone * 0.5, "somebody speaks");
        after.Should().BeGreaterThan(alone * 0.6, "nobody does any more, and the music is repeated");
    }

    [Theory]
    [InlineData(nameof(FilmCodec.H265), "hevc", ".mp4", "aac")]
    [InlineData(nameof(FilmCodec.ProRes), "prores", ".mov", "pcm_s24le")]
    [InlineData(nameof(FilmCodec.DnxHr), "dnxhd", ".mov", "pcm_s24le")]
    public async Task Assemble_ForEditors_PacksItAsAsked(string codec, string expected, string ending, string sound)
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc2=s=256x128:r=24:d=0.5", "-f", "lavfi", "-i", "sine=d=0.5", "-pix_fmt", "yuv420p", "-c:a", "aac", "test.mp4");
        FilmClip clip = new(_test.At("test.mp4"));

        AssembledFilm film = await new FilmAssembler(_test.Engine).AssembleAsync(
            new FilmCut([clip, clip]) { Codec = Enum.Parse<FilmCodec>(codec) }, _test.At($"film{ending}"), CancellationToken.None);

        (film.Info.Codec, film.Info.AudioCodec, film.Info.Frames).Should().Be((expected, sound, 24));
    }

    private async Task<AssembledFilm> AssembleAsync(FilmCut cut) => await new FilmAssembler(_test.Engine).AssembleAsync(cut, _test.At("film.mp4"), CancellationToken.None);

    // Six makes in one go: size, rate, pixel format, container, sound's rate and channels all differ.
    private string[] Makes()
    {
        string[][] outputs =
        [
            ["-s", "160x90", "-r", "24", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-ac", "2", "-ar", "44100", "-c:a", "aac", "a.mp4"],
            ["-s", "128x128", "-r", "30", "-pix_fmt", "yuv444p", "-c:v", "libx264", "-ac", "1", "-ar", "22050", "-c:a", "aac", "b.mp4"],
            ["-s", "90x160", "-r", "25", "-pix_fmt", "yuvj420p", "-c:v", "libx264", "-an", "c.mp4"],
            ["-s", "176x100", "-r", "30000/1001", "-pix_fmt", "yuv420p", "-c:v", "libvpx", "-b:v", "300k", "-deadline", "realtime", "-ac", "2", "-ar", "48000", "-c:a", "libopus", "d.webm"],
            ["-s", "96x54", "-r", "15", "-pix_fmt", "yuv422p10le", "-c:v", "prores_ks", "-ac", "6", "-ar", "48000", "-c:a", "pcm_s16le", "e.mov"],
            ["-s", "192x108", "-r", "24000/1001", "-pix_fmt", "yuv420p", "-c:v", "libx265", "-x265-params", "log-level=error", "-ac", "2", "-ar", "32000", "-c:a", "libmp3lame", "f.mp4"],
        ];
        string[] sources = ["-f", "lavfi", "-i", "color=navy:s=192x108:r=60:d=0.7", "-f", "lavfi", "-i", "aevalsrc='0.05*sin(2*PI*500*t)':d=0.7"];
        _test.Ffmpeg([.. sources, .. outputs.SelectMany(output => output)]);
        _test.Ffmpeg(
            "-f", "lavfi", "-i", "color=black:s=160x90:r=30:d=0.5[b];color=white:s=160x90:r=30:d=0.5[w];[b][w]concat=n=2",
            "-f", "lavfi", "-i", "aevalsrc='if(gte(t,0.5),0.6*sin(2*PI*1000*t),0)':s=44100:d=1", "-pix_fmt", "yuv420p", "-c:a", "aac", "flash.mp4");
        return [.. outputs.Select(output => output[^1])];
    }

    private void Colours(params string[] colours) => _test.Ffmpeg(
        [.. colours.SelectMany(colour => new[] { "-f", "lavfi", "-i", $"color={colour}:s=64x48:r=24:d=1" }), .. colours.SelectMany((colour, i) => new[] { "-map", $"{i}:v", "-pix_fmt", "yuv420p", $"{colour}.mp4" })]);

    private double Loudness(string film)
    {
        string said = Encoding.ASCII.GetString(_test.Ffmpeg("-i", film, "-af", "ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-", "-f", "null", "-"));
        return double.Parse(said.Split('\n').Last(line => line.StartsWith("lavfi.r128.I=", StringComparison.Ordinal))[13..], CultureInfo.InvariantCulture);
    }

    // Of the music's tone alone: the voice's is filtered out.
    private double Level(double from, double to)
    {
        float[] samples = MemoryMarshal.Cast<byte, float>(_test.Ffmpeg("-i", "film.mp4", "-af", "lowpass=f=400,lowpass=f=400,lowpass=f=400", "-ac", "1", "-ar", "8000", "-f", "f32le", "-")).ToArray();
        return Math.Sqrt(samples[(int)(from * 8000)..(int)(to * 8000)].Average(sample => sample * sample));
    }
}
