using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
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

    [Fact]
    public async Task Produce_WhenAClipComesTooShort_KeepsItAsATakeAndAnimatesAgain()
    {
        _studio.Vendor.Seconds = request => _studio.Vendor.Clips.Count == 1 ? 1 : request.Duration.TotalSeconds;

        ProductionReport report = await _studio.ProduceAsync();

        report.Failures.Should().BeEmpty("what was paid for isn't lost");
        report.Clips.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Status = ChoiceStatus.Accepted, Takes = 2 });
        _studio.Read("video/takes/shot-01-t1.mp4").Should().Contain("mp4");
        _studio.Read("video/log/shot-01.json").Should().Contain("lasts 1.0 s but the shot");
    }

    [Fact]
    public async Task Produce_WhenASecondTakeWontDoEither_AsksTheOtherModelOnce()
    {
        using FakeStudio studio = new([Shot(1, "cam_0")]) { RetakeModel = Model("other") };
        studio.Media.Light = clip => studio.Vendor.Clips is [.., { Model: "other" }] ? (byte)128 : (byte)0;

        ProductionReport report = await studio.ProduceAsync();

        studio.Vendor.Clips.Select(clip => clip.Model).Should().Equal("fake", "fake", "other");
        studio.Vendor.Clips.Select(clip => clip.Seed).Should().OnlyHaveUniqueItems();
        report.Clips.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Status = ChoiceStatus.Accepted, Takes = 3 });
        studio.Read("video/log/shot-01.json").Should().Contain("\"model\": \"other\"");
        studio.Vendor.Forget();
        await studio.ProduceAsync();
        studio.Vendor.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_OnlyHeroShotsGetTheBetterModel()
    {
        using FakeStudio studio = new([Shot(1, "cam_0") with { IsPrimary = true }, Shot(2, "cam_0")]) { HeroModel = Model("better") };

        await studio.ProduceAsync();

        studio.Vendor.Clips.Select(clip => clip.Model).Should().BeEquivalentTo("better", "fake");
        studio.Vendor.Clips.Single(clip => clip.Model == "better").FirstFrame.Should().EndWith("shot-01-ff.png");
    }

    [Fact]
    public async Task Produce_WhenTheBudgetDoesNotHoldTheBetterModel_TheUsualOneMakesTheHeroShot()
    {
        using FakeStudio studio = new([Shot(1, "cam_0") with { IsPrimary = true }]) { HeroModel = Model("better") };
        studio.Vendor.PriceOfClip = request => request.Model == "better" ? 100 : 0.1m;
        studio.BudgetUsd = 20;

        ProductionReport report = await studio.ProduceAsync();

        studio.Vendor.Clips.Select(clip => clip.Model).Should().Equal("fake");
        report.Stop.Should().BeNull();
        report.Clips.Should().ContainSingle().Which.Status.Should().Be(ChoiceStatus.Accepted);
        studio.Remarks.Should().Contain(remark => remark.Contains("hero shot", StringComparison.Ordinal) && remark.Contains("better", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ClipMode.Auto, false, true)]
    [InlineData(ClipMode.Single, true, true)]
    [InlineData(ClipMode.Text, true, false)]
    public async Task Produce_MakesClipsFromWhatTheModelTakesAndTheUserWants(ClipMode mode, bool takesLast, bool fromFirst)
    {
        using FakeStudio studio = new([Shot(1, "cam_0") with { Variation = Variation.Medium, LastFrameText = "She stands." }]);
        studio.Vendor.TakesNoLastFrame = !takesLast;

        await studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, ClipMode = mode });

        studio.Vendor.Clips.Should().ContainSingle().Which.LastFrame.Should().BeNull();
        (studio.Vendor.Clips[0].FirstFrame is not null).Should().Be(fromFirst);
        studio.Remarks.Any(remark => remark.Contains("takes no last one", StringComparison.Ordinal)).Should().Be(mode is ClipMode.Auto);
    }

    [Fact]
    public async Task Produce_WhenPairedClipsAreWantedAndTheModelCannot_SaysSoBeforeAnythingIsBought()
    {
        using FakeStudio studio = new([Shot(1, "cam_0") with { Variation = Variation.Medium, LastFrameText = "She stands." }]);
        studio.Vendor.TakesNoLastFrame = true;

        Func<Task> produce = () => studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, ClipMode = ClipMode.Paired });

        (await produce.Should().ThrowAsync<SkillArgumentException>()).WithMessage("*shot-01 can't be made*takes no last frame*");
        studio.Vendor.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_WhenTheAuthorNamesAClip_WorksFromIt()
    {
        using FakeStudio studio = new([Shot(1, "cam_0") with { Clip = new ClipSpec { InputFrames = "footage/walk.mp4" } }]);
        studio.Write("footage/walk.mp4", "mp4 64x36 5");

        await studio.ProduceAsync();

        studio.Vendor.Clips.Should().ContainSingle().Which.Should().BeEquivalentTo(new { FirstFrame = (string?)null, LastFrame = (string?)null });
        studio.Vendor.Clips[0].Video.Should().EndWith("footage/walk.mp4");
        studio.Read("video/log/shot-01.json").Should().Contain("V2V");
    }

    [Fact]
    public async Task Clean_WhenATakeWasAccepted_RemovesTheOthersAndKeepsIt()
    {
        _studio.Media.Light = clip => clip.Contains(SeedOf("shot-01"), StringComparison.Ordinal) ? (byte)0 : (byte)128;
        await _studio.ProduceAsync();

        IReadOnlyList<string> removed = await new Leftovers(_studio.Board.Folder).RemoveAsync(CancellationToken.None);

        removed.Should().Contain("video/takes/shot-01-t1.mp4").And.NotContain("video/takes/shot-01-t2.mp4");
        _studio.Files().Should().Contain("video/takes/shot-01-t2.mp4").And.NotContain("video/takes/shot-01-t1.mp4");
        _studio.Vendor.Forget();
        (await _studio.ProduceAsync()).Generated.Should().Be(0);
        _studio.Vendor.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task Clean_WhenAPersonMustStillLook_KeepsAllTakes()
    {
        _studio.Media.Light = _ => 0;
        await _studio.ProduceAsync();

        (await new Leftovers(_studio.Board.Folder).RemoveAsync(CancellationToken.None)).Should().NotContain(file => file.StartsWith("video/", StringComparison.Ordinal));
    }

    private static ModelCard Model(string id) => new(id, "fake", ModelKind.Video) { Price = new(PriceUnit.Second, 0.1m, "test", "") };

    private static string SeedOf(string purpose) => Fingerprint.Seed(1, purpose).ToString(CultureInfo.InvariantCulture);
}
