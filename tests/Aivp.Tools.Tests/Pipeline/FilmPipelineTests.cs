using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class FilmPipelineTests : IDisposable
{
    private readonly FakeStudio _studio = new([
        Shot(1, "cam_0"),
        Shot(2, "cam_1", Variation.Medium, [Ines(Facing.Camera)], [Prior(1)]),
        Shot(3, "cam_2", cast: [Tom(Facing.Profile)]),
    ]);

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Produce_WhenNothingIsThere_MakesEverything()
    {
        ProductionReport report = await _studio.ProduceAsync();

        report.Film.Should().Be("film.mp4");
        report.Frames.Select(frame => frame.Frame.ToString()).Should().Equal("shot-01-ff", "shot-02-ff", "shot-02-lf", "shot-03-ff");
        report.Frames.Should().OnlyContain(frame => frame.Status == ChoiceStatus.Accepted && frame.Candidates == 4);
        // 2 × 4 portraits, 4 frames × 4 candidates, 3 clips, the film.
        report.Generated.Should().Be(8 + 16 + 3 + 1);
        report.CostUsd.Should().Be((8 + 16 + 3) * 0.04m);
        _studio.Files().Should().Contain(["film.mp4", "contact-sheet.png", "image/plan.md", "video/plan.md", "image/log/shot-02-lf.json", "video/log/shot-03.json"]);
        _studio.Read("image/plan.md").Should().Contain("| shot-02-lf | `image/frames/shot-02-lf.png` | `fake` | I2I | done |");
        _studio.Read("video/plan.md").Should().Contain("| shot-03 | `video/clips/shot-03.mp4` | `fake` | I2V | done |");
    }

    [Fact]
    public async Task Produce_WhenEverythingIsThere_MakesNothing()
    {
        await _studio.ProduceAsync();
        IReadOnlyDictionary<string, string> before = _studio.Bytes();
        _studio.Vendor.Forget();

        ProductionReport report = await _studio.ProduceAsync();

        report.Generated.Should().Be(0);
        report.CostUsd.Should().Be(0);
        _studio.Vendor.Made.Should().BeEmpty();
        _studio.Bytes().Should().Equal(before);
    }

    [Fact]
    public async Task Produce_WhenASheetChanged_MakesExactlyItsFramesAndClipsAgain()
    {
        await _studio.ProduceAsync();
        _studio.Vendor.Forget();
        _studio.Change(board => board with
        {
            Characters = [.. board.Characters.Select(character => character.Id.Value == "tom" ? character with { AnchorPhrase = "A man in a green cap." } : character)],
        });

        ProductionReport report = await _studio.ProduceAsync();

        // The ledger answers for what is the same; Tom's 4 portraits, his one frame's 4 candidates, its clip, and the film.
        report.Generated.Should().Be(4 + 4 + 1 + 1);
        _studio.Vendor.Made.Should().OnlyContain(what => what.Contains("green cap", StringComparison.Ordinal) || what == "shot-03-ff.png");
    }

    [Fact]
    public async Task Produce_WhenAParentChanged_MakesWhatWasCutFromItAgain()
    {
        await _studio.ProduceAsync();
        _studio.Vendor.Forget();
        _studio.Change(board => board with
        {
            Shots = [.. board.Shots.Select(shot => shot.Slug == "shot-01" ? shot with { FirstFrameText = "A wider deck." } : shot)],
        });

        await _studio.ProduceAsync();

        _studio.Vendor.Made.Should().Contain(["shot-01-ff.png", "shot-02-ff.png"]).And.NotContain("shot-03-ff.png");
    }

    [Fact]
    public async Task Produce_WhenTheUserPaintedAFrame_KeepsItAndMakesTheClipFromIt()
    {
        await _studio.ProduceAsync();
        _studio.Write("image/frames/shot-03-ff.png", "png 1920x1080 painted by hand");
        _studio.Vendor.Forget();

        ProductionReport report = await _studio.ProduceAsync();

        _studio.Read("image/frames/shot-03-ff.png").Should().Be("png 1920x1080 painted by hand");
        report.Frames.Single(frame => frame.Frame.ToString() == "shot-03-ff").Reason.Should().Contain("own");
        _studio.Vendor.Made.Should().Equal("shot-03-ff.png");
    }

    [Fact]
    public async Task Produce_WhenTheUserHasAPortrait_UsesItAndNeverOverwritesIt()
    {
        _studio.Write("image/characters/ines-front.png", "png 768x1152 my photograph");

        await _studio.ProduceAsync();

        _studio.Read("image/characters/ines-front.png").Should().Be("png 768x1152 my photograph");
        _studio.Read("image/log/shot-02-ff.json").Should().Contain("image/characters/ines-front.png");
    }

    [Fact]
    public async Task Produce_WhenNoCandidateIsGoodEnough_SaysSoEverywhere()
    {
        _studio.Judge.Score = (frame, _) => frame == "shot-03-ff" ? 0.5 : 0.9;

        ProductionReport report = await _studio.ProduceAsync();

        report.NeedReview.Should().ContainSingle().Which.ToString().Should().Be("shot-03-ff");
        report.Frames[^1].Candidates.Should().Be(12);
        _studio.Read("image/plan.md").Should().Contain("| shot-03-ff | `image/frames/shot-03-ff.png` | `fake` | I2I | needs_review |");
        _studio.Read("image/log/shot-03-ff.json").Should().Contain("\"status\": \"needs_review\"");
        (await _studio.ProduceAsync()).NeedReview.Should().ContainSingle("a second run doesn't pass it silently either");
    }

    [Fact]
    public async Task Produce_WhenOnlyTheThresholdChanged_BuysNoCandidateTwice()
    {
        await _studio.ProduceAsync();
        _studio.Vendor.Forget();

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Threshold = 0.85 });

        _studio.Vendor.Made.Should().BeEmpty();
        report.Frames.Should().OnlyContain(frame => frame.Status == ChoiceStatus.Accepted);
    }

    [Fact]
    public async Task Produce_WhenOnePieceFails_MakesTheRestAndSaysWhatIsMissing()
    {
        _studio.Vendor.FailOn = "Third";
        _studio.Change(board => board with
        {
            Shots = [.. board.Shots.Select(shot => shot.Slug == "shot-03" ? shot with { FirstFrameText = "Third." } : shot)],
        });

        ProductionReport report = await _studio.ProduceAsync();

        report.Film.Should().BeNull();
        report.Failures.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Piece = "shot-03-ff", Code = "provider_refused" });
        _studio.Files().Should().Contain(["video/clips/shot-01.mp4", "video/clips/shot-02.mp4"]).And.NotContain("film.mp4");
        _studio.Read("image/plan.md").Should().Contain("| shot-03-ff | `image/frames/shot-03-ff.png` | `fake` | I2I | failed |");
    }

    [Fact]
    public async Task Produce_WhenItIsADryRun_MakesNothingAndNamesEverything()
    {
        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", DryRun = true });

        _studio.Files().Should().BeEmpty("not even a ledger is opened");
        _studio.Vendor.Made.Should().BeEmpty();
        report.WouldMake.Select(piece => piece.File).Should().Contain(["image/characters/tom-back.png", "image/frames/shot-02-lf.png", "video/clips/shot-03.mp4"]);
        report.WouldMake.Sum(piece => piece.EstimateUsd).Should().Be((8 + 16) * 0.04m + (3 * 4 * 0.1m));
    }

    [Fact]
    public async Task Produce_WhenADryRunFollowsAChange_NamesOnlyWhatIsStale()
    {
        await _studio.ProduceAsync();
        _studio.Change(board => board with
        {
            Characters = [.. board.Characters.Select(character => character.Id.Value == "tom" ? character with { AnchorPhrase = "A man in a green cap." } : character)],
        });

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", DryRun = true });

        report.WouldMake.Select(piece => piece.File).Should().BeEquivalentTo(
            "image/characters/tom-turnaround.png", "image/characters/tom-front.png", "image/characters/tom-side.png", "image/characters/tom-back.png",
            "image/frames/shot-03-ff.png", "video/clips/shot-03.mp4", "film.mp4");
    }

    [Fact]
    public async Task Produce_WhenOnlySomeShotsAreWanted_MakesThemAndNoFilm()
    {
        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Shots = [new(1, 3)] });

        report.Film.Should().BeNull();
        _studio.Files().Should().Contain("video/clips/shot-03.mp4").And.NotContain("video/clips/shot-01.mp4");
    }

    [Fact]
    public async Task Produce_WhenAShotIsOnlyNeededByAnother_DrawsItsFramesAndBuysNoClip()
    {
        await _studio.ProduceAsync(new() { Provider = "fake", Shots = [new(1, 2)] });

        _studio.Files().Should().Contain(["image/frames/shot-01-ff.png", "video/clips/shot-02.mp4"]).And.NotContain("video/clips/shot-01.mp4");
    }

    [Fact]
    public async Task Produce_WhenKilledAnywhere_EndsWithTheSameBytes()
    {
        using FakeStudio undisturbed = new(_studio.Board.Shots);
        await undisturbed.ProduceAsync();
        int whole = undisturbed.Vendor.Made.Count;

        for (int after = 0; after < whole; after += 4)
        {
            using FakeStudio disturbed = new(_studio.Board.Shots);
            disturbed.Vendor.DieAfter = after;
            await disturbed.Invoking(studio => studio.ProduceAsync()).Should().ThrowAsync<OperationCanceledException>();
            disturbed.Vendor.DieAfter = null;
            disturbed.Vendor.Died = new();

            await disturbed.ProduceAsync();

            disturbed.Bytes().Should().Equal(undisturbed.Bytes());
            disturbed.Vendor.Made.Should().HaveCount(whole, "what was submitted before it died is collected, not submitted again");
        }
    }
}
