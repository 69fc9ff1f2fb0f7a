using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging;

public class JudgePanelTests
{
    private static readonly Expectation InesAndTom = new(new("shot-01", FrameKind.First), Framing.Medium, [Figure("ines"), Figure("tom")], []);

    [Fact]
    public async Task Judge_WhenTwoJudgesScore_TakesTheLowestOfEachCharacterAndOfTheFrame()
    {
        PanelVerdict verdict = await Ask(new Scripted("a", Scored("a/1", 0.9, 0.7)), new Scripted("b", Scored("b/1", 0.5, 0.95)));

        verdict.Characters.Select(character => character.Score).Should().Equal(0.5, 0.7);
        verdict.Score.Should().Be(0.5);
    }

    [Fact]
    public async Task Judge_WhenAJudgeLowersTheFrameForAnExtraPerson_KeepsThatScore()
    {
        Verdict crowded = Scored("a/1", 0.9, 0.9) with { Score = 0.2, Defects = [new(DefectKind.ExtraPerson, null)] };

        PanelVerdict verdict = await Ask(new Scripted("a", crowded), new Scripted("b", Scored("b/1", 1, 1)));

        verdict.Score.Should().Be(0.2);
        verdict.Defects.Should().Equal(new Defect(DefectKind.ExtraPerson, null));
    }

    [Fact]
    public async Task Judge_WhenOneJudgeAbstains_UsesTheOtherAndKeepsBothReasons()
    {
        PanelVerdict verdict = await Ask(new Scripted("a", Verdict.Unscored("a/1", "no faces")), new Scripted("b", Scored("b/1", 0.9, 0.8)));

        verdict.Score.Should().Be(0.8);
        verdict.Reason.Should().Contain("a/1: no faces").And.Contain("b/1: fine");
        verdict.Verdicts.Should().HaveCount(2);
    }

    [Fact]
    public async Task Judge_WhenAllAbstain_LeavesItUnscored()
    {
        PanelVerdict verdict = await Ask(new Scripted("a", Verdict.Unscored("a/1", "no faces")), new Scripted("b", Verdict.Unscored("b/1", "offline")));

        verdict.Score.Should().BeNull();
        verdict.Characters.Should().OnlyContain(character => character.Score == null);
        verdict.Reason.Should().Contain("no faces").And.Contain("offline");
    }

    [Fact]
    public async Task Judge_WhenNobodyCanScoreOneCharacter_LeavesTheFrameUnscoredAndSaysWho()
    {
        Verdict half = Scored("a/1", 0.9, 0.9);
        half = half with { Score = null, Characters = [half.Characters[0], half.Characters[1] with { Score = null }] };

        PanelVerdict verdict = await Ask(new Scripted("a", half));

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Contain("tom");
        verdict.Characters[0].Score.Should().Be(0.9);
    }

    [Fact]
    public async Task Judge_WhenAJudgeFails_CountsItAsUnscoredWithItsMessage()
    {
        PanelVerdict verdict = await Ask(new Failing(new MediaException("c1.png: cut short")), new Scripted("b", Scored("b/1", 0.9, 0.9)));

        verdict.Score.Should().Be(0.9);
        verdict.Verdicts[0].Score.Should().BeNull();
        verdict.Verdicts[0].Reason.Should().Be("c1.png: cut short");
    }

    [Fact]
    public async Task Judge_WhenCancelled_DoesNotTurnItIntoAVerdict()
    {
        Func<Task> asking = () => Ask(new Failing(new OperationCanceledException()));

        await asking.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Judge_WhenNoJudgeIsRegistered_LeavesItUnscored()
    {
        PanelVerdict verdict = await Ask();

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Be("no judge is registered");
    }

    [Fact]
    public async Task Judge_AddsUpWhatTheJudgesCost()
    {
        PanelVerdict verdict = await Ask(
            new Scripted("a", Verdict.Unscored("a/1", "unreadable answer") with { CostUsd = 0.002m }), new Scripted("b", Scored("b/1", 1, 1) with { CostUsd = 0.001m }));

        verdict.CostUsd.Should().Be(0.003m);
    }

    [Fact]
    public void Version_NamesEveryJudge()
    {
        new JudgePanel([new Scripted("a", Scored("", 1, 1)), new Scripted("b", Scored("", 1, 1))], []).Version.Should().Be("a/1+b/1");
    }

    private static Task<PanelVerdict> Ask(params IConsistencyJudge[] judges) => new JudgePanel(judges, []).JudgeAsync("/c1.png", InesAndTom, CancellationToken.None);

    private static ExpectedFigure Figure(string name) =>
        new(new(CharacterId.Of(name), name, default), new(true, Facing.Camera), new Dictionary<PortraitView, string>());

    private static Verdict Scored(string judge, double ines, double tom) => new(
        judge,
        Math.Min(ines, tom),
        [new(CharacterId.Of("ines"), ines, new Dictionary<string, double>(), null, ""), new(CharacterId.Of("tom"), tom, new Dictionary<string, double>(), null, "")],
        [],
        "fine");

    private sealed class Scripted(string name, Verdict verdict) : IConsistencyJudge
    {
        public string Name => name;

        public string Version => "1";

        public Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) => Task.FromResult(verdict);
    }

    private sealed class Failing(Exception error) : IConsistencyJudge
    {
        public string Name => "failing";

        public string Version => "1";

        public Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) => Task.FromException<Verdict>(error);
    }
}
