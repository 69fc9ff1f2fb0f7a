using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Choosing;

namespace Aivp.Tools.Tests.Pipeline.Choosing;

public sealed class BestOfNTests
{
    private readonly List<int> _drawn = [];

    [Fact]
    public async Task Choose_WhenOneReachesTheThreshold_TakesTheBestAndDrawsNoMore()
    {
        Choice choice = await ChooseAsync([0.4, 0.81, 0.93, 0.2], limit: 12);

        choice.Index.Should().Be(2);
        choice.Status.Should().Be(ChoiceStatus.Accepted);
        choice.Reason.Should().Be("Candidate 3 of 4 scores 0.93, 0.12 ahead of the next.");
        _drawn.Should().BeEquivalentTo([0, 1, 2, 3]);
    }

    [Fact]
    public async Task Choose_WhenScoresAreLevel_KeepsTheEarlier()
    {
        Choice choice = await ChooseAsync([0.7, 0.9, 0.9, 0.9], limit: 4);

        choice.Index.Should().Be(1);
    }

    [Fact]
    public void Decide_WhenScoresAreLevel_TakesTheOneOfWhichMoreIsRight()
    {
        Choice choice = BestOfN.Decide([new(0, 0.2, 0.25), new(1, 0.2, 0.75), new(2, 0.1, 1)], 0.2);

        choice.Index.Should().Be(1);
        choice.Reason.Should().Contain("level with another of which less is right");
    }

    [Fact]
    public async Task Choose_WhenNoneIsGoodEnough_DrawsOneMoreAtATime()
    {
        Choice choice = await ChooseAsync([0.1, 0.2, 0.3, 0.4, 0.5, 0.85, 0.99], limit: 12);

        choice.Index.Should().Be(5);
        choice.Status.Should().Be(ChoiceStatus.Accepted);
        _drawn.Should().HaveCount(6);
    }

    [Fact]
    public async Task Choose_WhenTheLimitIsReached_AsksForReviewWithTheBest()
    {
        Choice choice = await ChooseAsync([0.1, 0.2, 0.7, 0.4, 0.5, 0.6], limit: 6);

        choice.Should().BeEquivalentTo(new { Index = 2, Score = 0.7, Status = ChoiceStatus.NeedsReview });
        choice.Reason.Should().Contain("below the threshold of 0.80");
        _drawn.Should().HaveCount(6);
    }

    [Fact]
    public async Task Choose_WhenNobodyCanScore_NeverAccepts()
    {
        Choice choice = await ChooseAsync([null, null, null, null, 0.9], limit: 12);

        choice.Should().BeEquivalentTo(new { Index = 0, Score = (double?)null, Status = ChoiceStatus.NeedsReview });
        _drawn.Should().HaveCount(4);
    }

    [Fact]
    public async Task Choose_WhenOneIsUnscored_ItLosesToAnyScore()
    {
        Choice choice = await ChooseAsync([null, 0.05, null, null], limit: 4);

        choice.Index.Should().Be(1);
    }

    private Task<Choice> ChooseAsync(double?[] scores, int limit) => BestOfN.ChooseAsync(
        4,
        limit,
        0.8,
        DrawPolicy.Always,
        (index, _) =>
        {
            _drawn.Add(index);
            return Task.FromResult(new ScoredCandidate(index, scores[index]));
        },
        CancellationToken.None);
}
