using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

/// <summary><c>aivp assemble</c> and <c>aivp review</c>, as typed.</summary>
public sealed class FinishingVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Assemble_WhenNothingIsAsked_PutsItTogetherAsAProductionDoes()
    {
        int code = await _door.RunAsync("assemble", "ferry");

        code.Should().Be(0);
        _door.Finishing.Assembled.Should().BeEquivalentTo(new AssembleOptions());
        _door.Output.Should().Be($"{Path.Combine("ferry", "film.mp4")}  35.5 s, 1920x1080, 24 frames a second\n{Path.Combine("ferry", "film.srt")}\n");
        _door.Error.Should().Contain("film.edl isn't as it was written.");
    }

    [Fact]
    public async Task Assemble_UnderstandsItsOptions()
    {
        int code = await _door.RunAsync(
            "assemble", "ferry", "--transition", "scenes", "--title", "--end-title", "Fin|by Ines", "--aspect", "9:16", "--music", "m.mp3", "--no-ducking", "--keep-loudness",
            "--codec", "prores", "--trim", "1.2=0.5-4", "--trim", "2.1=1-", "--speed", "1.25", "--speed", "3.1=0.5", "--burn-subtitles", "--preview", "gif");

        code.Should().Be(0, _door.Error);
        AssembleOptions options = _door.Finishing.Assembled!;
        (options.Transition, options.Title, options.EndTitle, options.Aspect, options.Loudness, options.Ducking, options.Codec, options.Preview)
            .Should().Be((TransitionChoice.Scenes, "", "Fin|by Ines", "9:16", null, false, FilmCodec.ProRes, AnimatedPreview.Gif));
        options.Music.Should().Be(Path.GetFullPath("m.mp3"));
        options.Trims.Should().Equal(new ShotTrim(new(1, 2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4)), new ShotTrim(new(2, 1), TimeSpan.FromSeconds(1), null));
        options.Speeds.Should().Equal(new ShotSpeed(null, 1.25), new ShotSpeed(new ShotId(3, 1), 0.5));
    }

    [Theory]
    [InlineData("--transition: 'crosfade' is unknown; did you mean crossfade?", "--transition", "crosfade")]
    [InlineData("--codec: 'h266' is unknown; did you mean h264?", "--codec", "h266")]
    [InlineData("--aspect: write width, colon, height, for example 9:16.", "--aspect", "tall")]
    [InlineData("--loudness: -3 is not between -40 and -5; -14 is what video sites play at.", "--loudness", "-3")]
    [InlineData("--trim: '1.2' isn't shot=from-to; write seconds, for example 1.2=0.5-4.", "--trim", "1.2")]
    [InlineData("--trim: shot 1.2: the end must come after the beginning.", "--trim", "1.2=4-2")]
    [InlineData("--speed: 9 is not between 0.25 and 4; 2 is twice as fast.", "--speed", "9")]
    [InlineData("--subtitle-color: 'red' isn't a colour; write #rrggbb, for example #ffffff.", "--subtitle-color", "red")]
    [InlineData("--resolution: 'big' isn't a size; write width x height, for example 1280x720.", "--resolution", "big")]
    [InlineData("--output: this kind of film is a .mp4 file.", "--output", "film.avi")]
    [InlineData("--aspect: give either a shape or a size.", "--aspect", "9:16", "--resolution", "1280x720")]
    public async Task Assemble_WhenAnOptionIsWrong_SaysWhatWouldBeRight(string message, params string[] options)
    {
        int code = await _door.RunAsync(["assemble", "ferry", .. options]);

        code.Should().Be(2);
        _door.Error.Should().Contain(message);
        _door.Finishing.Assembled.Should().BeNull();
    }

    [Theory]
    [InlineData(FilmVerdict.PassWithWarnings, 0)]
    [InlineData(FilmVerdict.Fail, 1)]
    public async Task Review_ShowsEachCheckAndWhatItComesTo(FilmVerdict verdict, int expected)
    {
        _door.Finishing.Verdict = verdict;

        int code = await _door.RunAsync("review", "ferry");

        code.Should().Be(expected);
        _door.Output.Should().Contain("warn  audio          no sound").And.Contain("The film has none.")
            .And.Contain("consistency 0.94, worst 0.83, 75 % accepted at first try, $1.20 in all, $2.06 a finished minute")
            .And.Contain(Path.Combine("ferry", "review/report.html"));
    }

    [Fact]
    public async Task Review_AsJson_HasTheNamesThatOldScriptsRead()
    {
        await _door.RunAsync("review", "ferry", "--json");

        JsonNode report = JsonNode.Parse(_door.Output)!;
        (report["resolution"]!.ToString(), (double)report["fps"]!, (double)report["duration"]!, report["codec"]!.ToString(), (double)report["file_size_mb"]!, report["overall"]!.ToString())
            .Should().Be(("1920x1080", 24, 35, "h264", 6.73, "PASS_WITH_WARNINGS"));
        report["audio_codec"].Should().BeNull();
        report["checks"]!["audio"]!["status"]!.ToString().Should().Be("WARN");
    }
}
