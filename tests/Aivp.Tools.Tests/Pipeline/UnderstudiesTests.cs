using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>A whole film whose models were left to us, while one vendor can't.</summary>
public sealed class UnderstudiesTests : IDisposable
{
    private readonly FakeStudio _studio = new([Shot(1, "cam_0"), Shot(2, "cam_1", cast: [Tom(Facing.Profile)])]) { IsAuto = true };

    private static ProduceOptions Options { get; } = new() { Provider = "fake", Parallel = 1, Candidates = 1, MaxCandidates = 1 };

    public void Dispose() => _studio.Dispose();

    [Theory]
    [InlineData(ProviderFailure.OutOfQuota)]
    [InlineData(ProviderFailure.Unavailable)]
    [InlineData(ProviderFailure.RateLimited)]
    public async Task Produce_WhenTheFilmsVendorIsOut_IsMadeByTheNextAndSaysSo(ProviderFailure failure)
    {
        (_studio.Vendor.FailOn, _studio.Vendor.FailWith) = ("", failure);

        ProductionReport report = await _studio.ProduceAsync(Options);

        report.Film.Should().NotBeNull();
        report.Failures.Should().BeEmpty();
        _studio.Vendor.Made.Should().BeEmpty();
        report.Replaced.Should().HaveCount(_studio.Second.Made.Count).And.OnlyContain(words => words.Contains("second at second makes it instead of fake at fake, which couldn't: ", StringComparison.Ordinal));
        report.Replaced.Should().Contain(words => words.StartsWith("shot-01: the picture is kept, and second at second makes it", StringComparison.Ordinal) && words.EndsWith("The scene's other clips are fake's, so look whether it goes with them.", StringComparison.Ordinal));
        _studio.Remarks.Should().Contain(report.Replaced);
        _studio.Vendor.Asked.Should().BeLessThan(10, "a vendor that's out isn't asked again for each piece");
        _studio.Read("video/log/shot-01.json").Should().Contain("\"provider\": \"second\"").And.Contain("it makes shot-01 instead of fake at fake");
        _studio.Read("image/log/shot-01-ff.json").Should().Contain("\"model\": \"second second\"");
    }

    [Fact]
    public async Task Produce_WhenOnePieceIsRefused_OnlyThatOneIsMadeByTheNext()
    {
        _studio.Vendor.FailOn = "mp4";

        ProductionReport report = await _studio.ProduceAsync(Options);

        report.Film.Should().NotBeNull();
        _studio.Second.Made.Should().BeEquivalentTo("shot-01-ff.png", "shot-02-ff.png");
        report.Replaced.Should().HaveCount(2);
        _studio.Decisions.Keys.Select(key => key.Split(':')[1]).Should().BeEquivalentTo("shot-01", "shot-02");
    }

    [Fact]
    public async Task Produce_WhenAPieceIsMadeFromSomethingElse_TheFilmsModelIsAskedAgain()
    {
        _studio.Vendor.FailOn = "mp4";
        await _studio.ProduceAsync(Options);
        _studio.Vendor.FailOn = null;
        _studio.Vendor.Forget();
        _studio.Change(board => board with { Shots = [board.Shots[0] with { MotionText = "the lamp goes round" }, board.Shots[1]] });

        ProductionReport report = await _studio.ProduceAsync(Options);

        report.Replaced.Should().BeNull();
        _studio.Vendor.Made.Should().Contain("shot-01-ff.png").And.NotContain("shot-02-ff.png");
    }

    [Fact]
    public async Task Produce_WhenItIsRunAgain_MakesNothingTwice_ThoughTheFirstVendorIsBack()
    {
        (_studio.Vendor.FailOn, _studio.Vendor.FailWith) = ("", ProviderFailure.OutOfQuota);
        await _studio.ProduceAsync(Options);
        (int first, int second) = (_studio.Vendor.Made.Count, _studio.Second.Made.Count);
        _studio.Vendor.FailOn = null;

        ProductionReport again = await _studio.ProduceAsync(Options);

        (again.Generated, again.CostUsd).Should().Be((0, 0m));
        (_studio.Vendor.Made.Count, _studio.Second.Made.Count).Should().Be((first, second));
    }

    [Fact]
    public async Task Produce_WhenItWasKilledInBetween_GoesOnWithTheSameOnes()
    {
        _studio.Vendor.FailOn = "mp4";
        using (FakeStudio undisturbed = new(_studio.Board.Shots) { IsAuto = true })
        {
            undisturbed.Vendor.FailOn = "mp4";
            await undisturbed.ProduceAsync(Options);
            for (int i = 1; i < 40; i++)
            {
                _studio.Vendor.DieAfter = i;
                _studio.Vendor.Died = new();
                try
                {
                    await _studio.ProduceAsync(Options);
                    break;
                }
                catch (OperationCanceledException)
                {
                    // The next process goes on.
                }
            }

            _studio.Vendor.Made.Should().HaveCount(undisturbed.Vendor.Made.Count);
            _studio.Second.Made.Should().HaveCount(undisturbed.Second.Made.Count);
        }
    }

    [Fact]
    public async Task Produce_WhenAnAnswerWasLost_NobodyElseIsAsked()
    {
        (_studio.Vendor.FailOn, _studio.Vendor.FailWith, _studio.Vendor.Safety) = ("mp4", null, SubmitSafety.None);

        ProductionReport report = await _studio.ProduceAsync(Options);
        ProductionReport again = await _studio.ProduceAsync(Options);

        report.Failures.Should().HaveCount(2).And.OnlyContain(failure => failure.Code == "provider_ambiguous");
        again.Failures.Should().BeEquivalentTo(report.Failures);
        _studio.Second.Made.Should().BeEmpty();
        _studio.Vendor.Asked.Should().Be(_studio.Vendor.Made.Count + 2);
    }

    [Fact]
    public async Task Produce_WhenTheModelWasNamed_NobodyElseIsAskedUnlessTheUserSaysSo()
    {
        using FakeStudio named = new(_studio.Board.Shots);
        named.Vendor.FailOn = "mp4";

        (await named.ProduceAsync(Options)).Failures.Should().HaveCount(2);
        named.Second.Made.Should().BeEmpty();
        (await named.ProduceAsync(Options with { Fallback = true })).Failures.Should().BeEmpty();
        named.Second.Made.Should().HaveCount(2);
    }

    [Fact]
    public async Task Produce_WhenNobodyElseCan_SaysWhatTheFirstSaid()
    {
        _studio.Vendor.FailOn = "mp4";
        _studio.Second.FailOn = "mp4";

        ProductionReport report = await _studio.ProduceAsync(Options);

        report.Failures.Should().HaveCount(2).And.OnlyContain(failure => failure.Code == "provider_refused");
    }
}
