using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class AdaptiveDrawTests : IDisposable
{
    private readonly FakeStudio _studio = new([Shot(1, "cam_1", cast: [Ines(Facing.Camera)])]) { IsAdaptive = true };

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Produce_WhenTheFirstIsAccepted_PaysForNoOther()
    {
        FrameReport frame = (await _studio.ProduceAsync()).Frames.Single();

        frame.Status.Should().Be(ChoiceStatus.Accepted);
        frame.Candidates.Should().Be(1);
    }

    [Fact]
    public async Task Produce_WhenNoneIsGoodEnough_StopsWhereAnotherIsntWorthItsPriceAndSaysWhatADollarWouldBuy()
    {
        _studio.Judge.Score = (_, _) => 0.75;

        FrameReport frame = (await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, WorthUsd = 0.5m })).Frames.Single();

        frame.Status.Should().Be(ChoiceStatus.NeedsReview);
        frame.Candidates.Should().BeLessThan(4);
        frame.Reason.Should().Contain("not drawn").And.Contain("One more dollar would buy 25 draws");
    }

    [Fact]
    public async Task Produce_WhenANumberIsAskedFor_DrawsThatMany()
    {
        FrameReport frame = (await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, Candidates = 3 })).Frames.Single();

        frame.Candidates.Should().Be(3);
    }
}
