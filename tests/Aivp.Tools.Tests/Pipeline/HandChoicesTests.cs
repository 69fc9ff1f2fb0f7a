using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>A person's decisions, and what follows from them, on a film made with scripted pictures.</summary>
public sealed class HandChoicesTests : IDisposable
{
    private static readonly FrameId s_frame = FrameId.FromString("shot-01-ff");

    private readonly FakeStudio _studio = new([Shot(1, "cam_1", cast: [Ines(Facing.Camera)])]);

    private HandChoices Hand => new(_studio.Board.Folder, TimeProvider.System);

    private ProjectCalibration Calibration => new(_studio.Board.Folder, TimeProvider.System);

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Choose_PutsThatCandidateInPlaceAndTheNextRunKeepsIt()
    {
        await _studio.ProduceAsync();
        string wanted = _studio.Read("image/candidates/shot-01-ff-c3.png");
        _studio.Read("image/frames/shot-01-ff.png").Should().NotBe(wanted);

        FrameReport chosen = await Hand.ChooseAsync(s_frame, 3, CancellationToken.None);
        _studio.Vendor.Forget();
        ProductionReport report = await _studio.ProduceAsync();

        chosen.Reason.Should().Be("Candidate 3 of 4, chosen by hand.");
        _studio.Read("image/frames/shot-01-ff.png").Should().Be(wanted);
        report.Frames.Single().Chosen.Should().Be(2);
        _studio.Vendor.Made.Should().Equal(["shot-01-ff.png"], "only the clip is made again");
        _studio.Read("image/plan.md").Should().Contain("| shot-01-ff | `image/frames/shot-01-ff.png` | `fake` | I2I | done |");
    }

    [Fact]
    public async Task Choose_OfAFrameThatNeedsReview_Accepts()
    {
        _studio.Judge.Score = (_, _) => 0.4;
        (await _studio.ProduceAsync()).Frames.Single().Status.Should().Be(ChoiceStatus.NeedsReview);

        await Hand.ChooseAsync(s_frame, 2, CancellationToken.None);

        (await _studio.ProduceAsync()).Frames.Single().Status.Should().Be(ChoiceStatus.Accepted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Choose_WhenThereIsNoSuchCandidate_SaysWhichThereAre(int number)
    {
        await _studio.ProduceAsync();

        Func<Task> choose = () => Hand.ChooseAsync(s_frame, number, CancellationToken.None);

        (await choose.Should().ThrowAsync<SkillArgumentException>()).WithMessage("*candidates 1 to 4*");
    }

    [Fact]
    public async Task Choose_WhenTheKeyframeIsTheUsersOwn_LeavesItAlone()
    {
        await _studio.ProduceAsync();
        _studio.Write("image/frames/shot-01-ff.png", "png 64x36 mine");

        Func<Task> choose = () => Hand.ChooseAsync(s_frame, 2, CancellationToken.None);

        (await choose.Should().ThrowAsync<SkillArgumentException>()).WithMessage("*your own picture*");
        _studio.Read("image/frames/shot-01-ff.png").Should().Be("png 64x36 mine");
    }

    [Fact]
    public async Task Calibrate_WhenThumbsDisagreeWithTheThreshold_SuggestsOneThatAgreesAndKeepsIt()
    {
        // Scores from 0.50 up in steps of 0.04; the user likes what has 0.66 and more.
        int made = 0;
        _studio.Judge.Score = (_, _) => 0.5 + (0.04 * Interlocked.Increment(ref made));
        await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, Threshold = 1 });
        for (int number = 1; number <= 12; number++)
        {
            await Hand.RateAsync(s_frame, number, good: number > 5, CancellationToken.None);
        }

        await Hand.RateAsync(s_frame, 12, good: true, CancellationToken.None);
        CalibrationReport report = await Calibration.MeasureAsync(apply: true, CancellationToken.None);

        report.Should().BeEquivalentTo(new { Rated = 12, Good = 7, Unscored = 0, Threshold = 0.8, Applied = true, SuggestedAgreement = 1.0 });
        report.Suggested.Should().BeInRange(0.7, 0.74);
        report.Agreement.Should().BeApproximately(10 / 12.0, 1e-4);
        report.Judges["fake/1"].Order.Should().Be(1);
        (await CalibratedThreshold.OfAsync(_studio.Board.Folder, CancellationToken.None)).Should().Be(report.Suggested);
    }

    [Fact]
    public async Task Calibrate_WhenThereAreFewRatings_SuggestsNothing()
    {
        await _studio.ProduceAsync();
        await Hand.RateAsync(s_frame, 1, good: true, CancellationToken.None);

        CalibrationReport report = await Calibration.MeasureAsync(apply: true, CancellationToken.None);

        report.Suggested.Should().BeNull();
        report.Applied.Should().BeFalse();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 0)]
    public async Task Produce_WhenScoresAreClose_ComparesSideBySideAndKeepsTheRecord(int better, int chosen)
    {
        _studio.Pairs.Add(new Pairs(better));

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, Candidates = 2 });

        report.Frames.Single().Chosen.Should().Be(chosen);
        report.Frames.Single().Reason.Should().Contain(better == 0 ? "Side by side nothing told" : "preferred to 1 side by side");
        (await Calibration.MeasureAsync(apply: false, CancellationToken.None)).Models["sees"].Should().Be(new FlipRate(1, better == 0 ? 1 : 0, better == 0 ? 1 : 0, 0));
    }

    /// <summary>Prefers what the test says; with 0 it prefers the first place.</summary>
    private sealed class Pairs(int better) : IPairJudge
    {
        public bool AppliesTo(Expectation expected) => true;

        public Task<PairVerdict> CompareAsync(string first, string second, Expectation expected, CancellationToken cancellationToken) =>
            Task.FromResult(new PairVerdict("sees", better, better == 0, better == 0 ? true : null, 0.004m, "as scripted"));
    }
}
