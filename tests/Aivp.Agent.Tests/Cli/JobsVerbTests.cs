using System.Text.Json;
using Aivp.Tools.Jobs;

namespace Aivp.Agent.Tests.Cli;

public sealed class JobsVerbTests : IDisposable
{
    private readonly Door _door = new();

    public JobsVerbTests() => _door.Jobs.Jobs = [Samples.Ambiguous, Samples.Running];

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task List_ShowsWhereEachIsAndWhatToDecide()
    {
        int code = await _door.RunAsync("jobs", "list", "--project", "night-ferry");

        code.Should().Be(0);
        _door.Jobs.Calls.Should().Equal("list night-ferry False");
        Approved.Check("jobs-list", _door.Output);
    }

    [Fact]
    public async Task List_OutsideAProject_IsOfCallsThatBelongToNone()
    {
        _door.Jobs.Jobs = [];

        await _door.RunAsync("jobs", "list");

        _door.Jobs.Calls.Should().Equal("list  False");
        _door.Output.Should().Be("No unfinished jobs; --all shows the others.\n");
    }

    [Fact]
    public async Task List_WithJson_IsAList()
    {
        await _door.RunAsync("jobs", "list", "--all", "--json");

        using JsonDocument document = JsonDocument.Parse(_door.Output);
        JsonElement job = document.RootElement[0];
        (job.GetProperty("id").GetString(), job.GetProperty("state").GetString(), job.GetProperty("kind").GetString(), job.GetProperty("held_usd").GetDecimal())
            .Should().Be(("3f9a01be24d5e077", "ambiguous", "picture", 0.04m));
    }

    [Fact]
    public async Task Status_TellsEverything()
    {
        await _door.RunAsync("jobs", "status", "3f9a");

        _door.Jobs.Calls.Should().Equal("status  3f9a");
        Approved.Check("jobs-status", _door.Output);
    }

    [Fact]
    public async Task Watch_IsALineForEachChange()
    {
        int code = await _door.RunAsync("jobs", "watch", "--interval", "0.5", "--project", "film");

        code.Should().Be(0);
        _door.Jobs.Calls.Should().Equal("watch film  0.5");
        Approved.Check("jobs-watch", _door.Output);
    }

    [Fact]
    public async Task Watch_WithoutAnInterval_LooksEverySecond()
    {
        int code = await _door.RunAsync("jobs", "watch", "3f9a");

        (code, _door.Error).Should().Be((0, ""));
        _door.Jobs.Calls.Should().Equal("watch  3f9a 1");
    }

    [Fact]
    public async Task Watch_WhenTheIntervalIsNone_SaysWhatItMayBe()
    {
        int code = await _door.RunAsync("jobs", "watch", "--interval", "0");

        (code, _door.Error.Split('\n')[0]).Should().Be((2, "aivp jobs watch: --interval: 0.1 to 60 seconds."));
    }

    [Theory]
    [InlineData("", "result  3f9a ")]
    [InlineData(" -o ines.mp4", "result  3f9a ines.mp4")]
    public async Task Result_SaysWhereTheFileIs(string options, string call)
    {
        await _door.RunAsync($"jobs result 3f9a{options}".Split(' '));

        _door.Jobs.Calls.Should().Equal(call);
        _door.Output.Should().Be("/here/shot-02.mp4\n");
    }

    [Fact]
    public async Task Resume_SaysWhereItIsAndWhereItsResultIs()
    {
        int code = await _door.RunAsync("jobs", "resume", "3f9a", "--project", "film");

        code.Should().Be(0);
        _door.Error.Should().Be("queued (position 2)\nrunning\ncompleted\n");
        _door.Output.Should().StartWith("/film/.aivp/store/ab/cd.png\n");
    }

    [Fact]
    public async Task Cancel_SaysWhatItMayCost()
    {
        _door.Jobs.Jobs = [Samples.Running with { State = JobState.Cancelled, ChargedUsd = 0.3m, HeldUsd = 0 }];

        await _door.RunAsync("jobs", "cancel", "a0b1");

        _door.Output.Should().Be("cancelled. fal may bill it: $0.30 counts as spent. If it doesn't: aivp jobs resolve a0b1c2d3e4f50617 --not-paid\n");
    }

    [Theory]
    [InlineData("--paid", "resolve  3f9a Paid ")]
    [InlineData("--paid r-17", "resolve  3f9a Paid r-17")]
    [InlineData("--not-paid", "resolve  3f9a NotPaid ")]
    [InlineData("--retry", "resolve  3f9a Retry ")]
    public async Task Resolve_PassesOnWhatTheUserFoundOut(string options, string call)
    {
        int code = await _door.RunAsync(["jobs", "resolve", "3f9a", .. options.Split(' ')]);

        code.Should().Be(0);
        _door.Jobs.Calls.Should().Equal(call);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--paid --retry")]
    public async Task Resolve_WithoutOneAnswer_DoesNothing(string options)
    {
        int code = await _door.RunAsync(["jobs", "resolve", "3f9a", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        code.Should().Be(2);
        _door.Jobs.Calls.Should().BeEmpty();
        _door.Error.Should().Contain("aivp jobs resolve: choose one of --paid, --not-paid and --retry.");
    }

    [Fact]
    public async Task Jobs_WithoutAVerb_SaysWhichThereAre()
    {
        int code = await _door.RunAsync("jobs");

        code.Should().Be(2);
        _door.Error.Should().Contain("list, runs, status, watch, result, resume, cancel, resolve");
    }
}
