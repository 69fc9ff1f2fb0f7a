using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Check_WhenNothingIsWrong_Exits0()
    {
        int code = await _door.RunAsync("check", "night-ferry");

        code.Should().Be(0);
        _door.Output.Should().Be("2 scenes, 2 characters, 3 shots: nothing to mend.\n");
    }

    [Fact]
    public async Task Check_WhenThereAreErrors_ShowsThemByFileAndLineAndExits1()
    {
        _door.Film.Check = Samples.BadCheck;

        int code = await _door.RunAsync("check", "night-ferry");

        code.Should().Be(1);
        Approved.Check("check", _door.Output);
    }

    [Fact]
    public async Task Check_WhenThereAreOnlyWarnings_Exits0()
    {
        _door.Film.Check = Samples.BadCheck with { Findings = [.. Samples.BadCheck.Findings.Where(finding => finding.Severity is Severity.Warning)] };

        int code = await _door.RunAsync("check", "night-ferry");

        code.Should().Be(0);
        _door.Output.Should().Contain("1 warning.");
    }

    [Fact]
    public async Task Check_WithJson_PrintsOneDocumentAndExitsTheSame()
    {
        _door.Film.Check = Samples.BadCheck;

        int code = await _door.RunAsync("check", "night-ferry", "--json");

        code.Should().Be(1);
        Approved.Check("check-json", _door.Output);
    }

    [Fact]
    public async Task Explain_SaysWhatACodeMeansWithoutAProject()
    {
        int code = await _door.RunAsync("check", "--explain", "aivp101");

        code.Should().Be(0);
        _door.Output.Should().StartWith("AIVP101 (error): No project there\n").And.Contain("Name the folder").And.Contain("Right:\n  aivp check");
        _door.Film.Project.Should().BeNull();
    }

    [Fact]
    public async Task Explain_WithJson_PrintsTheKind()
    {
        int code = await _door.RunAsync("check", "--explain", "AIVP101", "--json");

        code.Should().Be(0);
        _door.Output.Should().StartWith("""{"code":"AIVP101","severity":"error","title":"No project there",""");
    }

    [Fact]
    public async Task Explain_WhenThereIsNoSuchCode_NamesTheNearest()
    {
        int code = await _door.RunAsync("check", "--explain", "AIVP1O1");

        code.Should().Be(2);
        _door.Error.Should().Be("aivp: --explain: there is no code 'AIVP1O1'; did you mean AIVP101?\n");
    }
}
