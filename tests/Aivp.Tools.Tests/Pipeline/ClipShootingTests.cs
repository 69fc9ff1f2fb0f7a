using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class ClipShootingTests
{
    private static readonly TimeSpan s_twelve = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task Produce_WhenAShotIsLongerThanTheModelsClips_MakesItInPiecesThatGoOnFromEachOther()
    {
        using FakeStudio studio = Studio();

        ProductionReport report = await studio.ProduceAsync();

        report.Failures.Should().BeEmpty();
        studio.Vendor.Clips.Select(clip => clip.Duration.TotalSeconds).Should().Equal(4, 4, 4);
        studio.Vendor.Clips.Select(clip => Path.GetFileName(clip.FirstFrame)).Should().Equal("shot-01-ff.png", "shot-01-p1-last.png", "shot-01-p2-last.png");
        studio.Vendor.Clips.Select(clip => clip.Seed).Should().OnlyHaveUniqueItems();
        report.Clips.Should().ContainSingle().Which.Status.Should().Be(ChoiceStatus.Accepted);
        studio.Remarks.Should().Contain(remark => remark.Contains("3 pieces, at 4 s, 8 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Produce_WhenItWasKilledBetweenPieces_GoesOnAndBuysNoneTwice()
    {
        using FakeStudio studio = Studio();
        studio.Vendor.FailOn = "mp4 1920x1080 4 " + Aivp.Tools.Storage.Fingerprint.Seed(1, "shot-01-p3");
        studio.Vendor.FailWith = Aivp.Tools.Errors.ProviderFailure.Unavailable;
        (await studio.ProduceAsync()).Failures.Should().ContainSingle();
        studio.Vendor.FailOn = null;
        studio.Vendor.Clips.Clear();

        ProductionReport report = await studio.ProduceAsync();

        studio.Vendor.Clips.Should().ContainSingle("two pieces were there").Which.FirstFrame.Should().EndWith("shot-01-p2-last.png");
        report.Clips.Should().ContainSingle().Which.Status.Should().Be(ChoiceStatus.Accepted);
        studio.Vendor.Clips.Clear();
        (await studio.ProduceAsync()).Generated.Should().Be(0);
        studio.Vendor.Clips.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_WhenTheMotionTextPlansCuts_CutsThereAndSaysToEachPieceWhatIsItsOwn()
    {
        using FakeStudio studio = Studio("0-3s: she lifts the lamp.\n3-7s: she turns round.\n7-12s: she walks away; nothing else moves.");

        await studio.ProduceAsync();

        studio.Vendor.Clips.Select(clip => clip.Duration.TotalSeconds).Should().Equal(3, 4, 5);
        studio.Vendor.Clips[1].Prompt.Should().Contain("turns round").And.NotContain("lifts the lamp").And.NotContain("walks away");
    }

    [Fact]
    public async Task Produce_WhenOnePieceIsBad_OnlyThatOneIsAnimatedAgain()
    {
        using FakeStudio studio = Studio();
        string bad = Aivp.Tools.Storage.Fingerprint.Seed(1, "shot-01-p2").ToString(System.Globalization.CultureInfo.InvariantCulture);
        studio.Media.Light = clip => clip.Contains(bad, StringComparison.Ordinal) ? (byte)0 : (byte)128;

        ProductionReport report = await studio.ProduceAsync();

        studio.Vendor.Clips.Select(clip => Path.GetFileName(clip.FirstFrame)).Should().Equal("shot-01-ff.png", "shot-01-p1-last.png", "shot-01-p1-last.png", "shot-01-p2-last.png");
        report.Clips.Should().ContainSingle().Which.Status.Should().Be(ChoiceStatus.Accepted);
    }

    private static FakeStudio Studio(string? motion = null) => new(
        [Shot(1, "cam_0") with { Variation = Variation.Small, Duration = s_twelve, Clip = new ClipSpec { Duration = s_twelve }, MotionText = motion ?? "Static camera. Nothing moves." }])
    { LongestClip = 5 };
}
