using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

public sealed class ProduceVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Produce_WithoutATerminal_WritesALineForEachThingThatIsFinished()
    {
        _door.Film.Events = Samples.Events;

        int code = await _door.RunAsync("produce", "night-ferry");

        code.Should().Be(0);
        Approved.Check("produce", _door.Output);
    }

    [Fact]
    public async Task Produce_InATerminal_ShowsBarsAndALineForEachChosenFrame()
    {
        using Door door = new() { IsInteractive = true };
        door.Film.Events = Samples.Events;

        int code = await door.RunAsync("produce", "night-ferry");

        code.Should().Be(0);
        door.Output.Should().Contain("shot-01-ff: accepted, score 0.93, candidate 2 of 4")
            .And.Contain("shot-02-ff: NEEDS REVIEW").And.Contain("keyframes").And.Contain("2/2").And.Contain("\e[");
    }

    [Fact]
    public async Task Produce_WhenFramesNeedReview_SaysSoLoudlyAndExits4()
    {
        _door.Film.Report = Samples.DoubtfulReport;

        int code = await _door.RunAsync("produce", "night-ferry");

        code.Should().Be(4);
        Approved.Check("produce-review", _door.Output);
    }

    [Fact]
    public async Task Produce_WhenTheBudgetIsUsedUp_SaysWhatIsMissingAndWhatItCostsAndExits5()
    {
        _door.Film.Report = Samples.StoppedReport;

        int code = await _door.RunAsync("produce", "night-ferry", "--budget", "5.00");

        code.Should().Be(5);
        _door.Jobs.Calls.Should().Equal("budget night-ferry 5.00");
        Approved.Check("produce-stopped", _door.Output);
    }

    [Fact]
    public async Task Produce_WhenPiecesFailed_NamesThemAndExits3()
    {
        _door.Film.Report = Samples.DoubtfulReport with { Film = null, Generated = 0, Failures = [new("shot-03-lf", "provider_refused", "fal: refused the prompt; change it.")] };

        int code = await _door.RunAsync("produce", "night-ferry");

        code.Should().Be(3);
        Approved.Check("produce-failed", _door.Output);
    }

    [Fact]
    public async Task Produce_WhenEverythingIsUpToDate_SaysThatNothingWasMade()
    {
        _door.Film.Report = Samples.GoodReport with { Generated = 0, Reused = 12 };

        int code = await _door.RunAsync("produce", "night-ferry");

        code.Should().Be(0);
        _door.Output.Should().Contain("nothing: all 12 pieces were up to date");
    }

    [Fact]
    public async Task Produce_WithJson_PrintsAnEventALineThenTheReport()
    {
        _door.Film.Events = Samples.Events;
        _door.Film.Report = Samples.DoubtfulReport;

        int code = await _door.RunAsync("produce", "night-ferry", "--json");

        code.Should().Be(4);
        Approved.Check("produce-json", _door.Output);
        string[] lines = _door.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(Samples.Events.Count + 1).And.OnlyContain(line => IsObject(line));
    }

    [Fact]
    public async Task Produce_WithDryRun_SaysWhatWouldBeMade()
    {
        _door.Film.Report = Samples.GoodReport with { Film = null, Generated = 0, Reused = 1, WouldMake = [new("image/frames/shot-02-ff.png", 0.16m), new("video/clips/shot-02.mp4", 0.3m)] };

        int code = await _door.RunAsync("produce", "night-ferry", "--dry-run");

        code.Should().Be(0);
        _door.Film.Options!.DryRun.Should().BeTrue();
        _door.Output.Should().Be("image/frames/shot-02-ff.png                      $0.16\nvideo/clips/shot-02.mp4                          $0.30\nNothing was made: this was a dry run. It would make 2 for $0.46 and keep 1.\n");
    }

    [Fact]
    public async Task Produce_WithoutOptions_UsesTheSkillsDefaults()
    {
        await _door.RunAsync("produce", "night-ferry");

        _door.Film.Options.Should().BeEquivalentTo(new ProduceOptions());
    }

    [Fact]
    public async Task Produce_HandsEveryOptionOn()
    {
        await _door.RunAsync(
            "produce", "night-ferry", "--shots", "1.2, 2.1", "--candidates", "3", "--max-candidates", "9", "--threshold", "0.75",
            "--seed", "42", "--provider", "fal", "--video-provider", "replicate", "--parallel", "5", "--trust-sheets", "--drift", "0.1");

        _door.Film.Project.Should().Be("night-ferry");
        _door.Film.Options.Should().BeEquivalentTo(new ProduceOptions
        {
            Shots = [new ShotId(1, 2), new ShotId(2, 1)],
            Candidates = 3,
            MaxCandidates = 9,
            Threshold = 0.75,
            Seed = 42,
            Provider = "fal",
            ImageProvider = "fal",
            VideoProvider = "replicate",
            Parallel = 5,
            TrustSheets = true,
            Drift = 0.1,
        });
    }

    private static bool IsObject(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.ValueKind is JsonValueKind.Object;
    }
}
