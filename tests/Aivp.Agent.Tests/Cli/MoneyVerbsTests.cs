namespace Aivp.Agent.Tests.Cli;

public sealed class MoneyVerbsTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Spend_ShowsWhereTheMoneyWent()
    {
        int code = await _door.RunAsync("spend", "night-ferry");

        code.Should().Be(0);
        Approved.Check("spend", _door.Output);
    }

    [Fact]
    public async Task Spend_WithJson_IsAsApproved()
    {
        await _door.RunAsync("spend", "night-ferry", "--json");

        Approved.Check("spend-json", _door.Output);
    }

    [Fact]
    public async Task Budget_ShowsWhatIsLeft()
    {
        await _door.RunAsync("budget", "night-ferry");

        _door.Output.Should().Be("budget:      $5.00, $3.67 left\nspent:       $1.25\nset aside:   $0.08 for calls under way or in doubt\n");
    }

    [Theory]
    [InlineData("7.50", "budget night-ferry 7.50", "$7.50")]
    [InlineData("$7.5", "budget night-ferry 7.5", "$7.50")]
    [InlineData("none", "budget night-ferry ", "not limited")]
    public async Task Budget_IsSet(string typed, string call, string shown)
    {
        int code = await _door.RunAsync("budget", "night-ferry", typed);

        code.Should().Be(0);
        _door.Jobs.Calls.Should().Equal(call);
        _door.Output.Should().Contain(shown);
    }

    [Theory]
    [InlineData("budget", "night-ferry", "lots")]
    [InlineData("produce", "night-ferry", "--budget", "-1")]
    public async Task Budget_ThatIsNoAmount_IsRefused(params string[] typed)
    {
        int code = await _door.RunAsync(typed);

        code.Should().Be(2);
        _door.Jobs.Calls.Should().BeEmpty();
        _door.Error.Should().Contain("no amount of dollars");
    }

    [Fact]
    public async Task Produce_WithABudget_SetsItForTheProject()
    {
        int code = await _door.RunAsync("produce", "night-ferry", "--budget", "5.00");

        code.Should().Be(0);
        _door.Jobs.Calls.Should().Equal("budget night-ferry 5.00");
    }

    [Fact]
    public async Task Produce_DryWithABudget_ChangesNothing()
    {
        await _door.RunAsync("produce", "night-ferry", "--budget", "5.00", "--dry-run");

        _door.Jobs.Calls.Should().BeEmpty();
    }
}
