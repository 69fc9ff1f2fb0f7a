namespace Aivp.Agent.Tests.Cli;

public sealed class PlanVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Theory]
    [InlineData("plan")]
    [InlineData("plan-dot", "--dot")]
    [InlineData("plan-json", "--json")]
    public async Task Plan_IsAsApproved(string approved, params string[] options)
    {
        int code = await _door.RunAsync(["plan", "night-ferry", .. options]);

        code.Should().Be(0);
        Approved.Check(approved, _door.Output);
    }

    [Fact]
    public async Task Plan_HandsItsOptionsOn()
    {
        await _door.RunAsync("plan", "night-ferry", "--candidates", "2", "--provider", "fal");

        _door.Film.Options.Should().BeEquivalentTo(new { Candidates = 2, Provider = "fal" });
    }
}
