using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>A review on films with planted faults, and on ones without.</summary>
public sealed class FilmReviewTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Review_OfAFilmWithBlackAndSilence_FindsBothWhereTheyAre()
    {
        _test.Ffmpeg(
            "-f", "lavfi", "-i", "color=red:s=64x36:r=24:d=1[a];color=black:s=64x36:r=24:d=2[b];color=blue:s=64x36:r=24:d=1[c];[a][b][c]concat=n=3",
            "-f", "lavfi", "-i", "aevalsrc='if(lt(t,1.5),0.3*sin(2*PI*440*t),0)':d=4", "-pix_fmt", "yuv420p", "-c:a", "aac", "film.mp4");
        MediaInfo info = await _test.Engine.ProbeAsync(_test.At("film.mp4"), CancellationToken.None);

        FilmMeasurements measured = await FilmMeasurements.TakeAsync(_test.Engine, _test.At("film.mp4"), info, CancellationToken.None);
        Dictionary<string, FilmCheck> checks = Checks(info, measured, TimeSpan.FromSeconds(4));

        measured.Black.Should().ContainSingle().Which.Should().Match<(TimeSpan From, TimeSpan To)>(black => black.From.TotalSeconds > 0.9 && black.From.TotalSeconds < 1.1 && black.To.TotalSeconds > 2.9 && black.To.TotalSeconds < 3.1);
        checks["black"].Status.Should().Be(FilmVerdict.Fail);
        checks["black"].Message.Should().Contain("from 1.0 to 3.0 s");
        checks["silence"].Status.Should().Be(FilmVerdict.Warn);
        checks["resolution"].Status.Should().Be(FilmVerdict.Fail, "36 lines are too few");
        checks["duration"].Status.Should().Be(FilmVerdict.Pass);
        Checks(info, measured, TimeSpan.FromSeconds(5))["duration"].Status.Should().Be(FilmVerdict.Fail, "it's a fifth too short");
        checks["loudness"].Status.Should().NotBe(FilmVerdict.Skipped);
    }

    [Fact]
    public async Task Review_OfAFilmWithoutSound_SaysSoOnce()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc2=s=1920x1080:r=24:d=0.2", "-pix_fmt", "yuv420p", "film.mp4");
        MediaInfo info = await _test.Engine.ProbeAsync(_test.At("film.mp4"), CancellationToken.None);

        Dictionary<string, FilmCheck> checks = Checks(info, await FilmMeasurements.TakeAsync(_test.Engine, _test.At("film.mp4"), info, CancellationToken.None), TimeSpan.FromSeconds(0.2));

        checks.Where(check => check.Value.Status is FilmVerdict.Warn).Select(check => check.Key).Should().Equal("audio");
        checks.Where(check => check.Value.Status is FilmVerdict.Skipped).Select(check => check.Key).Should().BeEquivalentTo("audio_codec", "loudness", "peaks", "silence");
        checks.Values.Should().NotContain(check => check.Status == FilmVerdict.Fail);
    }

    [Fact]
    public void Content_WhenTheFilmIsNotTheStoryboards_SaysWhatIsWrong()
    {
        Storyboard board = Board("[Ines]: \"This is far too much to be said by anybody, calmly or not, in only one second.\"");
        FilmLog film = new()
        {
            File = "film.mp4",
            Clips = [],
            Duration = 2,
            Timestamp = default,
            InputHash = "",
            Sha256 = "",
            Timeline = [new("1.3", "c", "x", 0, 1), new("1.1", "a", "x", 1, 1)],
        };
        MediaInfo clip = new(MediaKind.Mp4, "mp4", "h264", "yuv420p", new(64, 36), TimeSpan.FromSeconds(1), 24, null) { Frames = 24 };
        ShotFacts[] facts =
        [
            new(board.Shots[0], clip, "a", false, [], null),
            new(board.Shots[1], null, "b", false, [], null),
            new(board.Shots[2], clip with { Duration = TimeSpan.FromSeconds(0.5) }, "c", true, [], "Lumi is someone else from 2.1 s on"),
        ];

        Dictionary<string, FilmCheck> checks = ContentChecks.Of(board, film, facts).ToDictionary(check => check.Name, check => check.Check);

        checks["clips_present"].Message.Should().Be("There's no clip of shot 1.2.");
        checks["shots_present"].Message.Should().Be("The film doesn't show shot 1.2.");
        checks["shots_order"].Status.Should().Be(FilmVerdict.Fail);
        checks["up_to_date"].Message.Should().Be("The film shows an older clip of shot 1.3.");
        checks["shot_lengths"].Message.Should().Contain("1.3 (0.5 s instead of 1)");
        checks["dialogue_fits"].Message.Should().Contain("1.1 (by");
        checks["clips"].Message.Should().Contain("1.3 (Lumi is someone else from 2.1 s on)");
    }

    private static Dictionary<string, FilmCheck> Checks(MediaInfo info, FilmMeasurements measured, TimeSpan planned) =>
        TechnicalChecks.Of(info, 1000, measured, planned, [], Board("[Ines]: \"Hm.\"")).ToDictionary(check => check.Name, check => check.Check);

    private static Storyboard Board(string dialogue) => new(
        "Test",
        "/nowhere",
        [],
        [],
        [.. Enumerable.Range(1, 3).Select(i => new Shot(new(1, i), $"shot-0{i}", default, new("a"), new("cam_0", Framing.Medium, CameraAngle.EyeLevel), Variation.Small, TimeSpan.FromSeconds(1))
        {
            Audio = new() { Dialogue = i == 1 ? dialogue : null },
        })],
        [],
        []);
}
