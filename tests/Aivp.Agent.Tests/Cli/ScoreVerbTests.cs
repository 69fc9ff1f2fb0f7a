using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Cli;

public sealed class ScoreVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Score_ShowsTheRankingWithVerdictsAndReasons()
    {
        int code = await _door.RunAsync("score", "c1.png", "c2.png", "c3.jpg", "--reference", "ines.png=Ines");

        code.Should().Be(0);
        Approved.Check("score", _door.Output);
    }

    [Fact]
    public async Task Score_WithJson_PrintsTheReport()
    {
        await _door.RunAsync("score", "c1.png", "--reference", "ines.png", "--json");

        Approved.Check("score-json", _door.Output);
    }

    [Fact]
    public async Task Score_PassesOnWhatWasTyped()
    {
        await _door.RunAsync(
            "score", "c1.png", "c2.png", "--reference", "a.png=Ines", "--reference", "b.png=Old Tom", "--reference", "c.png", "--style", "3d", "--judge", "panel");

        _door.Scores.Asked!.Pictures.Should().Equal("c1.png", "c2.png");
        _door.Scores.Asked.References.Should().Equal(new ScoreReference("a.png", "Ines"), new("b.png", "Old Tom"), new("c.png", null));
        _door.Scores.Asked.Style.Should().Be(PictureStyle.ThreeD);
        _door.Scores.Asked.Judge.Should().Be("panel");
    }

    [Fact]
    public async Task Score_WhenTheJudgeIsUnavailable_SaysSoOnStandardError()
    {
        _door.Scores.Report = Samples.Scores with { Judge = "palette (fallback)", Unavailable = "The local judge is unavailable: ONNX Runtime isn't there." };

        int code = await _door.RunAsync("score", "c1.png", "--reference", "ines.png");

        code.Should().Be(0);
        _door.Error.Should().Contain("ONNX Runtime isn't there").And.Contain("colours alone");
        _door.Output.Should().Contain("palette (fallback)");
    }

    [Fact]
    public async Task Score_WhenNoPictureCanBeRead_Fails()
    {
        _door.Scores.Report = new("local/1", null, [Samples.Scores.Ranking[^1]]);

        int code = await _door.RunAsync("score", "c3.jpg", "--reference", "ines.png");

        code.Should().Be(3);
        _door.Error.Should().Contain("c3.jpg");
    }

    [Fact]
    public async Task Score_WithBenchmark_Measures()
    {
        int code = await _door.RunAsync("score", "--benchmark", "subjects", "--style", "illustrated");

        code.Should().Be(0);
        _door.Scores.Measured.Should().Be(("subjects", PictureStyle.Illustrated));
        Approved.Check("score-benchmark", _door.Output);
    }

    [Fact]
    public async Task Score_WithBenchmarkAndJson_HasTheDocumentedFields()
    {
        await _door.RunAsync("score", "--benchmark", "subjects", "--json");

        _door.Output.Should().Contain("\"top1\":0.952").And.Contain("\"auc\":0.9883").And.Contain("\"top1_confident_half\":1").And.Contain("\"subjects\":{\"cat\":");
    }

    [Theory]
    [InlineData("score c1.png --benchmark subjects", "--benchmark: takes its pictures")]
    [InlineData("score --benchmark subjects --reference a.png", "--benchmark: takes its pictures")]
    [InlineData("score c1.png --reference a.png --style cubist", "--style: 'cubist' is unknown; there are photo, illustrated, 3d.")]
    public async Task Score_WhenOptionsExcludeEachOther_SaysWhichToLeaveOut(string typed, string expected)
    {
        int code = await _door.RunAsync(typed.Split(' '));

        code.Should().Be(2);
        _door.Error.Should().Contain(expected);
        _door.Scores.Asked.Should().BeNull();
        _door.Scores.Measured.Should().BeNull();
    }

    [Fact]
    public async Task Compare_ShowsBothAndNamesTheBetter()
    {
        int code = await _door.RunAsync("compare", "c2.png", "c1.png", "--reference", "ines.png");

        code.Should().Be(0);
        Approved.Check("compare", _door.Output);
    }

    [Fact]
    public async Task Compare_WithJson_PrintsTheReport()
    {
        await _door.RunAsync("compare", "c2.png", "c1.png", "--reference", "ines.png", "--json");

        _door.Output.Should().StartWith("{\"judge\":").And.Contain("\"better\":\"c1.png\"").And.Contain("\"margin\":0.87");
    }
}
