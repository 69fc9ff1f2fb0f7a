namespace Aivp.Agent.Tests.Cli;

public sealed class CleanVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Clean_SaysWhatItRemoved()
    {
        _door.Film.Removed = ["image/candidates/shot-01-ff-c1.png", "image/candidates/shot-01-ff-c3.png"];

        int code = await _door.RunAsync("clean", "night-ferry");

        code.Should().Be(0);
        _door.Output.Should().Be("removed image/candidates/shot-01-ff-c1.png\nremoved image/candidates/shot-01-ff-c3.png\n2 files removed.\n");
    }

    [Fact]
    public async Task Clean_WhenThereIsNothing_SaysSo()
    {
        await _door.RunAsync("clean", "night-ferry");

        _door.Output.Should().Be("Nothing to remove.\n");
    }

    [Fact]
    public async Task Clean_WithJson_PrintsTheNames()
    {
        _door.Film.Removed = ["image/candidates/shot-01-ff-c1.png"];

        await _door.RunAsync("clean", "night-ferry", "--json");

        _door.Output.Should().Be("[\"image/candidates/shot-01-ff-c1.png\"]\n");
    }
}
