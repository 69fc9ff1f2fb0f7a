using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Shots;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Shots;

public sealed class InProcessShotSchedulerTests : IAsyncDisposable
{
    private static readonly ShotWork Work = new("film-1", "film-1/shot-01-ff", "{}");
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-shots-").FullName;
    private readonly AutoTime _time = new();
    private readonly List<IAsyncDisposable> _open = [];

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable it in Enumerable.Reverse(_open))
        {
            await it.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_WhenAskedFor_IsDoneOnceAndSaysWhatCameOfIt()
    {
        ScriptedRunner runner = new();

        string outcome = await Node(runner).RunAsync(Work, default);

        outcome.Should().Be("""{"made":"film-1/shot-01-ff"}""");
        runner.Ran.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenAskedForAgainLater_IsDoneAgain()
    {
        ScriptedRunner runner = new();
        InProcessShotScheduler node = Node(runner);
        await node.RunAsync(Work, default);

        await node.RunAsync(Work, default);

        runner.Ran.Should().HaveCount(2, "what is on disk decides what must be made, not what was made once");
    }

    [Fact]
    public async Task Run_WhenTwoProcessesAskAtOnce_IsDoneOnceForBoth()
    {
        TaskCompletionSource bothAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ScriptedRunner runner = new(async (_, _) =>
        {
            await bothAsked.Task;
            return "{}";
        });
        AskedLedger here = new(Open());
        AskedLedger there = new(Open());

        Task<string> one = Node(runner, here).RunAsync(Work, default);
        Task<string> two = Node(runner, there).RunAsync(Work, default);
        await Task.WhenAll(here.Asked, there.Asked);
        bothAsked.SetResult();

        (await Task.WhenAll(one, two)).Should().Equal("{}", "{}");
        runner.Ran.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenItFails_SaysSoToEverybodyAndIsTriedAgainWhenAskedAgain()
    {
        bool fails = true;
        ScriptedRunner runner = new((_, _) => fails ? throw new MediaException("the clip is empty.") : Task.FromResult("{}"));
        InProcessShotScheduler node = Node(runner);

        AivpException error = (await node.Invoking(it => it.RunAsync(Work, default)).Should().ThrowAsync<AivpException>()).Which;
        fails = false;
        string outcome = await node.RunAsync(Work, default);

        (error.Code, error.Message, outcome).Should().Be(("media_failed", "the clip is empty.", "{}"));
    }

    [Fact]
    public async Task Run_WhenTheUserStops_LeavesItForOthers()
    {
        using CancellationTokenSource user = new();
        ScriptedRunner stopped = new((_, token) =>
        {
            user.Cancel();
            token.ThrowIfCancellationRequested();
            return Task.FromResult("");
        });
        await Node(stopped).Invoking(it => it.RunAsync(Work, user.Token)).Should().ThrowAsync<OperationCanceledException>();
        ScriptedRunner other = new();

        await Node(other).RunAsync(Work, default);

        other.Ran.Should().ContainSingle();
    }

    /// <summary>Whoever asked died before anybody was told. Without the sweep nothing would ever be made.</summary>
    [Fact]
    public async Task Sweep_WhenTheAskerDiedBeforeAnybodyBegan_TakesItUp()
    {
        await Open().AskAsync(Work, default);
        await Open().AskAsync(Work with { Production = "film-0", Id = "film-0/shot-01-ff" }, default);
        ScriptedRunner runner = new();
        InProcessShotScheduler node = Node(runner);

        int taken = await node.SweepAsync("film-1", default);

        taken.Should().Be(1);
        runner.Ran.Should().Equal("film-1/shot-01-ff");
        (await node.SweepAsync("film-1", default)).Should().Be(0);
    }

    /// <summary>A process that works on one shot must not keep another alive that it has lost.</summary>
    [Fact]
    public async Task Lease_OfAShotThatNobodyWorksOn_RunsOutThoughItsOwnerLives()
    {
        SqlShotLedger ledger = Open();
        string alive = ProcessOwner.Create();
        ShotEntry stranded = await ledger.AskAsync(Work, default);
        await ledger.ClaimAsync(stranded, alive, TimeSpan.FromSeconds(30), default);
        ShotEntry working = await ledger.AskAsync(Work with { Id = "film-1/shot-02-ff" }, default);
        ShotClaim claim = (await ledger.ClaimAsync(working, alive, TimeSpan.FromSeconds(30), default))!;
        ScriptedRunner runner = new();
        InProcessShotScheduler node = Node(runner);

        int before = await node.SweepAsync("film-1", default);
        _time.Advance(TimeSpan.FromSeconds(20));
        await ledger.RenewAsync([claim], TimeSpan.FromSeconds(30), default);
        _time.Advance(TimeSpan.FromSeconds(20));
        int after = await node.SweepAsync("film-1", default);

        (before, after).Should().Be((0, 1));
        runner.Ran.Should().Equal("film-1/shot-01-ff");
    }

    [Fact]
    public async Task Finish_WhenSomebodyElseHasTakenIt_IsNotHeard()
    {
        SqlShotLedger ledger = Open();
        ShotEntry entry = await ledger.AskAsync(Work, default);
        ShotClaim old = (await ledger.ClaimAsync(entry, "old", TimeSpan.Zero, default))!;
        await ledger.ClaimAsync((await ledger.FindAsync(Work.Id, default))!, "new", TimeSpan.FromSeconds(30), default);

        bool heard = await ledger.FinishAsync(old, ShotState.Done, "{}", null, null, default);

        heard.Should().BeFalse();
        (await ledger.FindAsync(Work.Id, default))!.State.Should().Be(ShotState.Open);
    }

    private InProcessShotScheduler Node(IShotRunner runner, IShotLedger? ledger = null)
    {
        IShotLedger mine = ledger ?? Open();
        ShotExecutor executor = new(mine, runner, new(), _time, NullLogger.Instance);
        _open.Add(executor);
        return new(mine, executor);
    }

    private SqlShotLedger Open()
    {
        SqliteStore store = SqliteStore.Open(Path.Combine(_folder, "ledger.db"), _time);
        _open.Add(store);
        return new(store);
    }
}
