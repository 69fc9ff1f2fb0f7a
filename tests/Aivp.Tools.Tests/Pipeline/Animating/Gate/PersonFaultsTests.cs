using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Tools.Tests.Pipeline.Animating.Gate;

public sealed class PersonFaultsTests
{
    private readonly SmallFrames _frames = Reel.Of(i => Reel.Frame(i, []));
    private readonly List<int> _looked = [];

    [Fact]
    public async Task Find_WhereSomebodyElseStandsFrom40PercentOn_SaysSoToATenthOfASecond()
    {
        (PersonFaults people, IReadOnlyList<ClipFault> faults) = await FindAsync(i => i < 38 ? 0.95 : 0.1);

        ClipFault fault = faults.Should().ContainSingle().Subject;
        (fault.Kind, fault.Character).Should().Be((FaultKind.Swapped, "ines"));
        fault.From.TotalSeconds.Should().BeApproximately(38 / 24.0, 0.1);
        fault.To.TotalSeconds.Should().Be(4);
        (people.Worst, people.Last).Should().Be((0.1, 0.1));
    }

    [Fact]
    public async Task Find_WhereSomebodyDriftsSlowly_FindsTheEnd()
    {
        (PersonFaults people, IReadOnlyList<ClipFault> faults) = await FindAsync(i => 1 - (0.006 * i));

        faults.Should().ContainSingle().Which.To.TotalSeconds.Should().Be(4);
        people.Worst.Should().BeLessThan(0.5, "the mean would be 0.7 and hide it");
    }

    [Fact]
    public async Task Find_WhereOneFrameIsBad_TakesItForATurn()
    {
        (PersonFaults people, IReadOnlyList<ClipFault> faults) = await FindAsync(i => i is 42 ? 0.1 : 0.95);

        faults.Should().BeEmpty();
        people.Blinks.Should().ContainSingle();
        people.Worst.Should().Be(0.95);
    }

    [Fact]
    public async Task Find_WhereOnlyTheLastFrameIsBad_IsAFault() => (await FindAsync(i => i == 95 ? 0.1 : 0.95)).Faults.Should().ContainSingle();

    [Fact]
    public async Task Find_WhereTheKeyframeWasNoBetter_IsNoDrift() => (await FindAsync(_ => 0.55, keyframe: 0.6)).Faults.Should().BeEmpty();

    [Fact]
    public async Task Find_WhereNobodyCanBeScored_SaysUnscored()
    {
        (PersonFaults people, IReadOnlyList<ClipFault> faults) = await FindAsync(_ => null);

        faults.Should().BeEmpty();
        people.Worst.Should().BeNull();
        ClipVerdict verdict = ClipVerdict.Of([], faults, people, []);
        verdict.IsAccepted.Should().BeTrue("nobody is in it");
        (verdict with { NeedsScore = true }).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Find_InACleanClip_LooksAtNoMoreThanPlanned()
    {
        await FindAsync(_ => 0.95);

        _looked.Should().HaveCount(SamplePlan.Of(_frames).Count).And.Contain([0, 95]).And.HaveCountGreaterThanOrEqualTo(10);
    }

    [Theory]
    [InlineData(2, 1.75, 0)]
    [InlineData(0, 2.5, 24)]
    [InlineData(2, 3, null)]
    public async Task GoodPart_WhenTheRestIsLongEnough_IsIt(int from, double wanted, int? start)
    {
        // Bad for a second from here, in a clip of four seconds.
        (PersonFaults people, IReadOnlyList<ClipFault> faults) = await FindAsync(i => i >= from * 24 && i < (from + 1) * 24 ? 0.1 : 0.95);
        ClipVerdict verdict = ClipVerdict.Of([], faults, people, []) with { Duration = TimeSpan.FromSeconds(4), FramesPerSecond = 24 };

        GoodPart? part = GoodPart.Find(verdict, TimeSpan.FromSeconds(wanted), endsPlanned: false);

        (part is null).Should().Be(start is null);
        (part?.From ?? 0).Should().BeInRange(start ?? 0, (start ?? 0) + 2);
    }

    private async Task<(PersonFaults People, IReadOnlyList<ClipFault> Faults)> FindAsync(Func<int, double?> score, double? keyframe = 0.95)
    {
        PersonFaults people = new(_frames, 0.8, keyframe, (frame, _) =>
        {
            _looked.Add(frame);
            return Task.FromResult(new FrameOpinion(score(frame), score(frame) < 0.5 ? [(FaultKind.Swapped, "ines")] : [], "as scripted"));
        });
        return (people, await people.FindAsync(SamplePlan.Of(_frames), CancellationToken.None));
    }
}
