namespace Aivp.Agent.Tests.Cli;

public sealed class HelpTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Theory]
    [InlineData("animate")]
    [InlineData("animate-shot")]
    [InlineData("estimate")]
    [InlineData("regenerate")]
    [InlineData("sheet")]
    [InlineData("show")]
    [InlineData("style-frame")]
    [InlineData("assemble")]
    [InlineData("review")]
    [InlineData("budget")]
    [InlineData("check")]
    [InlineData("clean")]
    [InlineData("demo")]
    [InlineData("doctor")]
    [InlineData("edit")]
    [InlineData("generate")]
    [InlineData("impact")]
    [InlineData("import")]
    [InlineData("jobs")]
    [InlineData("keys")]
    [InlineData("models")]
    [InlineData("plan")]
    [InlineData("produce")]
    [InlineData("spend")]
    [InlineData("upload")]
    [InlineData("upscale")]
    [InlineData("score")]
    [InlineData("choose")]
    [InlineData("rate")]
    [InlineData("calibrate")]
    [InlineData("chat")]
    [InlineData("compare")]
    public async Task Help_OfAVerb_IsAsApproved(string verb)
    {
        int code = await _door.RunAsync(verb, "--help");

        code.Should().Be(0);
        Approved.Check($"help-{verb}", _door.Output);
    }

    [Fact]
    public async Task Help_OfTheWhole_IsAsApproved()
    {
        int code = await _door.RunAsync("--help");

        code.Should().Be(0);
        Approved.Check("help", _door.Output);
    }

    [Fact]
    public async Task Nothing_Typed_ShowsTheHelp()
    {
        await _door.RunAsync();

        _door.Output.Should().Contain("produce <DIR>");
    }

    [Fact]
    public async Task Version_IsOneLine()
    {
        int code = await _door.RunAsync("--version");

        code.Should().Be(0);
        _door.Output.Should().MatchRegex("^aivp \\d+\\.\\d+\\.\\d+\n$");
    }
}
