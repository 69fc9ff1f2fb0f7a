using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>A rejected candidate is mended where that can be said in words, and kept only when it's better for it.</summary>
public sealed class RepairTests : IDisposable
{
    private static readonly ProduceOptions s_options = new() { Provider = "fake", Parallel = 1, Candidates = 2, MaxCandidates = 2 };

    private readonly FakeStudio _studio = new([Shot(1, "cam_1", cast: [Ines(Facing.Camera)])]);

    public RepairTests() => _studio.Judge.Defects = text => IsMended(text) ? [] : [new(DefectKind.WrongHair, CharacterId.Of("Ines"))];

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Produce_WhenTheBestIsRejected_HasItMendedWhereItIsWrongAndKeepsTheBetter()
    {
        _studio.Judge.Score = (_, text) => IsMended(text) ? 0.9 : 0.4;

        FrameReport frame = (await _studio.ProduceAsync(s_options)).Frames.Single();

        frame.Status.Should().Be(ChoiceStatus.Accepted);
        frame.Chosen.Should().Be(2);
        frame.Candidates.Should().Be(3);
        frame.Reason.Should().EndWith("It is candidate 1, mended.");
        _studio.Read("image/log/shot-01-ff.json").Should().Contain("\"mends\": \"image/candidates/shot-01-ff-c1.png\"").And.Contain("Give Ines the hair of the reference");
        _studio.Files().Should().Contain("image/candidates/shot-01-ff-c3.mask.png");
    }

    [Fact]
    public async Task Produce_WhenMendingMakesItNoBetter_KeepsWhatWasDrawn()
    {
        _studio.Judge.Score = (_, text) => IsMended(text) ? 0.3 : 0.4;

        FrameReport frame = (await _studio.ProduceAsync(s_options)).Frames.Single();

        frame.Status.Should().Be(ChoiceStatus.NeedsReview);
        frame.Chosen.Should().Be(0);
        frame.Reason.Should().EndWith("Mending it made it no better.");
    }

    [Fact]
    public async Task Produce_WhenTheModelRefuses_KeepsWhatWasDrawnAndAsksOnce()
    {
        _studio.Judge.Score = (_, _) => 0.4;
        _studio.Vendor.FailOn = "Give Ines the hair";

        FrameReport frame = (await _studio.ProduceAsync(s_options)).Frames.Single();

        frame.Status.Should().Be(ChoiceStatus.NeedsReview);
        frame.Candidates.Should().Be(2);
    }

    [Theory]
    [InlineData(nameof(DefectKind.WrongAction))]
    [InlineData(nameof(DefectKind.MissingCharacter))]
    public async Task Produce_WhenWhatIsWrongCantBePaintedOver_MendsNothing(string defect)
    {
        _studio.Judge.Score = (_, _) => 0.4;
        _studio.Judge.Defects = _ => [new(Enum.Parse<DefectKind>(defect), null)];

        (await _studio.ProduceAsync(s_options)).Frames.Single().Candidates.Should().Be(2);
    }

    private static bool IsMended(string text) => text.Contains("Give Ines the hair", StringComparison.Ordinal);
}
