using System.Globalization;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storage;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class ClipTakesTests : IDisposable
{
    private readonly FakeStudio _studio = new([Shot(1, "cam_0")]);

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Produce_WhenTheFirstTakeIsBlack_AnimatesAgainWithAnotherSeedAndKeepsBoth()
    {
        _studio.Media.Light = clip => clip.Contains(SeedOf("shot-01"), StringComparison.Ordinal) ? (byte)0 : (byte)128;

        ProductionReport report = await _studio.ProduceAsync();

        ClipReport clip = report.Clips.Should().ContainSingle().Subject;
        (clip.Status, clip.Takes).Should().Be((ChoiceStatus.Accepted, 2));
        _studio.Files().Should().Contain(["video/takes/shot-01-t1.mp4", "video/takes/shot-01-t2.mp4"]);
        _studio.Read("video/clips/shot-01.mp4").Should().Be(_studio.Read("video/takes/shot-01-t2.mp4"));
        _studio.Read("video/log/shot-01.json").Should().Contain("\"selected\": 1").And.Contain("no picture from 0.0 to");
        _studio.Vendor.Forget();
        (await _studio.ProduceAsync()).Generated.Should().Be(0);
        _studio.Vendor.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_WhenEveryTakeIsBlack_SaysNeedsReviewAndStopsAtTheCap()
    {
        _studio.Media.Light = _ => 0;

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, MaxTakes = 2 });

        report.Failures.Should().BeEmpty();

        report.ClipsToReview.Should().ContainSingle().Which.Takes.Should().Be(2);
        _studio.Read("video/plan.md").Should().Contain("needs_review");
        _studio.Vendor.Forget();
        (await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, MaxTakes = 2 })).ClipsToReview.Should().ContainSingle("a second run doesn't pass it silently");
        _studio.Vendor.Made.Should().BeEmpty();
        (await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, MaxTakes = 3 })).ClipsToReview.Should().ContainSingle().Which.Takes.Should().Be(3);
        _studio.Vendor.Made.Should().ContainSingle("the first two are in the ledger");
    }

    [Fact]
    public async Task Produce_WhenRetakesMayCostNothing_BuysNone()
    {
        _studio.Media.Light = _ => 0;

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, RetakesUsd = 0 });

        report.Failures.Should().BeEmpty();

        report.ClipsToReview.Should().ContainSingle().Which.Takes.Should().Be(1);
    }

    private static string SeedOf(string purpose) => Fingerprint.Seed(1, purpose).ToString(CultureInfo.InvariantCulture);
}
