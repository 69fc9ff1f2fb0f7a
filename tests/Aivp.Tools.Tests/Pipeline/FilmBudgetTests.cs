using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>What a film may cost, what a change to it would cost, and paying again on purpose.</summary>
public sealed class FilmBudgetTests : IDisposable
{
    private const decimal Picture = 0.04m;
    private const decimal Clip = 4 * 0.1m;

    private readonly FakeStudio _studio = new([
        Shot(1, "cam_0"),
        Shot(2, "cam_1", Variation.Medium, [Ines(Facing.Camera)], [Prior(1)]),
        Shot(3, "cam_2", cast: [Tom(Facing.Profile)]),
    ]);

    public void Dispose() => _studio.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1.2)]
    public async Task Produce_WhenTheBudgetIsUsedUp_StopsAndSaysWhatIsMissingAndWhatItCosts(double budget)
    {
        _studio.BudgetUsd = (decimal)budget;

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 4 });

        report.CostUsd.Should().BeLessThanOrEqualTo(_studio.BudgetUsd.Value);
        report.Film.Should().BeNull();
        report.Failures.Should().BeEmpty("what the budget didn't allow hasn't failed");
        (decimal pictures, decimal clips) = (Paid("png") * Picture, Paid("mp4") * Clip);
        report.Stop!.MissingUsd.Should().Be((24 * Picture) - pictures + (3 * Clip) - clips, "what is paid for isn't paid for again");
        report.Stop.Missing.Should().Contain(piece => piece.File == "film.mp4");
    }

    [Fact]
    public async Task Produce_WhenTheBudgetIsRaised_GoesOnAndPaysNothingTwice()
    {
        using FakeStudio undisturbed = new(_studio.Board.Shots);
        await undisturbed.ProduceAsync();
        for (decimal budget = 0.3m; budget < 2.2m; budget += 0.3m)
        {
            _studio.BudgetUsd = budget;
            await _studio.ProduceAsync();
        }

        _studio.BudgetUsd = null;
        ProductionReport last = await _studio.ProduceAsync();

        (last.Film, last.Stop).Should().Be(("film.mp4", null));
        _studio.Bytes().Should().Equal(undisturbed.Bytes());
        _studio.Vendor.Made.Should().HaveCount(undisturbed.Vendor.Made.Count);
    }

    [Fact]
    public async Task Produce_WhenFresh_PaysAgainForTheShotsAskedForAndNothingElse()
    {
        await _studio.ProduceAsync();
        _studio.Vendor.Forget();

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Shots = [new(1, 3)], Fresh = true });

        _studio.Vendor.Made.Should().HaveCount(4 + 1, "four candidates of its one frame, and its clip");
        report.CostUsd.Should().Be(5 * Picture);
        (await _studio.ProduceAsync()).Generated.Should().Be(0);
    }

    [Theory]
    [InlineData("script/characters/tom.md", "shot-03", 4 + 1 + 1)]
    [InlineData("image/characters/tom-side.png", "shot-03", 1 + 1)]
    [InlineData("image/frames/shot-03-ff.png", "shot-03", 1)]
    public async Task Produce_WhenAFileIsTakenToHaveChanged_WouldMakeWhatFollowsFromIt(string changed, string shot, int pieces)
    {
        await _studio.ProduceAsync();

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", DryRun = true, Changed = [changed] });

        report.WouldMake.Should().HaveCount(pieces + 1).And.Contain(piece => piece.File == "film.mp4").And.Contain(piece => piece.File == $"video/clips/{shot}.mp4");
        report.WouldMake.Should().NotContain(piece => piece.File == changed);
    }

    private int Paid(string kind) => _studio.Vendor.Made.Count(what => what.EndsWith(".png", StringComparison.Ordinal) == (kind == "mp4"));
}
