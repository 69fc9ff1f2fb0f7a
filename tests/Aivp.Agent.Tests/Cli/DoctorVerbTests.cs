namespace Aivp.Agent.Tests.Cli;

public sealed class DoctorVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Doctor_WhenANeededPartIsBroken_ShowsWhatToDoAndExits1()
    {
        int code = await _door.RunAsync("doctor");

        code.Should().Be(1);
        Approved.Check("doctor", _door.Output);
    }

    [Fact]
    public async Task Doctor_WhenOnlyAChoiceIsNotSetUp_Exits0()
    {
        _door.Setup.Parts = [.. Samples.Parts.Where(part => part.Works || !part.Needed)];

        int code = await _door.RunAsync("doctor");

        code.Should().Be(0);
        _door.Output.Should().Contain("not set up").And.Contain("Everything that's needed works.");
    }

    [Fact]
    public async Task Doctor_WithJson_PrintsTheParts()
    {
        int code = await _door.RunAsync("doctor", "--json");

        code.Should().Be(1);
        Approved.Check("doctor-json", _door.Output);
    }
}
