using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Tests.Jobs;

public sealed class ProjectJobsTests : IAsyncDisposable
{
    private readonly TestJobs _jobs = new();
    private int _made;

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Fact]
    public async Task MakeOnce_WhenAnotherHasMadeItInTheSameFolder_MakesNothing()
    {
        await MakeAsync(new ScriptedShots(_ => Task.FromResult(false)), isThere: true);

        _made.Should().Be(0);
    }

    [Fact]
    public async Task MakeOnce_WhenAnotherHasMadeItInItsOwnCopy_MakesItHereToo()
    {
        ScriptedShots shots = new(_ => Task.FromResult(false));

        await MakeAsync(shots, isThere: false);

        _made.Should().Be(1);
        shots.Asked.Should().Equal("p image/shot-01-ff.png 3f9a", "p image/shot-01-ff.png 3f9a");
    }

    [Fact]
    public async Task MakeOnce_WhenAnothersBudgetWasUsedUp_TriesItselfSoThatItsOwnRunKnows()
    {
        await MakeAsync(new ScriptedShots(_ => throw new ShotException(BudgetException.Reached, "used up")), isThere: false);

        _made.Should().Be(1);
    }

    [Fact]
    public async Task MakeOnce_WhenItFailedElsewhere_Fails() =>
        await this.Invoking(it => it.MakeAsync(new ScriptedShots(_ => throw new ShotException("provider_refused", "no")), isThere: false))
            .Should().ThrowAsync<ShotException>().WithMessage("no");

    private Task MakeAsync(IShotScheduler shots, bool isThere) =>
        new ProjectJobs("p", _jobs.Ledger, shots, _jobs.Store, _jobs.Runner, _jobs.Desk).MakeOnceAsync(
            "image/shot-01-ff.png",
            "3f9a",
            fresh: false,
            _ => Task.FromResult(isThere),
            _ =>
            {
                _made++;
                return Task.CompletedTask;
            },
            CancellationToken.None);
}
