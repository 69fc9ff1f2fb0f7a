using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Shots;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Shots;

public sealed class InProcessShotSchedulerTests : IAsyncDisposable
{
    private const string Work = "film image/shot-01-ff.png 3f9a";
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-shots-").FullName;
    private readonly AutoTime _time = new();
    private readonly List<IAsyncDisposable> _open = [];
    private int _made;

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable it in Enumerable.Reverse(_open))
        {
            await it.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_WhenAskedForAgainLater_IsDoneAgain()
    {
        InProcessShotScheduler node = Node();

        bool[] here = [await node.RunAsync(Work, MakeAsync, default), await node.RunAsync(Work, MakeAsync, default)];

        here.Should().Equal(true, true);
        _made.Should().Be(2, "what is on disk decides what must be made, not what was made once");
    }

    [Fact]
    public async Task Run_WhenTwoProcessesAskAtOnce_IsDoneOnceForBoth()
    {
        AskedLedger here = new(Open());
        AskedLedger there = new(Open());

        Task<bool> one = Node(here).RunAsync(Work, BothAskedAsync, default);
        Task<bool> two = Node(there).RunAsync(Work, BothAskedAsync, default);

        (await Task.WhenAll(one, two)).Should().BeEquivalentTo([true, false]);
        _made.Should().Be(1);

        async Task BothAskedAsync(CancellationToken token)
        {
            await Task.WhenAll(here.Asked, there.Asked);
            await MakeAsync(token);
        }
    }

    [Fact]
    public async Task Run_WhenItFails_SaysSoToEverybodyAndIsTriedAgainWhenAskedAgain()
    {
        AskedLedger here = new(Open());
        AskedLedger there = new(Open());
        Func<CancellationToken, Task> fails = async _ =>
        {
            await Task.WhenAll(here.Asked, there.Asked);
            throw new MediaException("the clip is empty.");
        };

        AivpException[] errors = await Task.WhenAll(ErrorOfAsync(Node(here)), ErrorOfAsync(Node(there)));
        bool again = await Node().RunAsync(Work, MakeAsync, default);

        errors.Select(error => (error.Code, error.Message)).Should().Equal(("media_failed", "the clip is empty."), ("media_failed", "the clip is empty."));
        errors.Select(error => error.GetType()).Should().BeEquivalentTo([typeof(MediaException), typeof(ShotException)]);
        again.Should().BeTrue();

        async Task<AivpException> ErrorOfAsync(InProcessShotScheduler node) =>
            (await node.Invoking(it => it.RunAsync(Work, fails, default)).Should().ThrowAsync<AivpException>()).Which;
    }

    [Fact]
    public async Task Run_WhenTheUserStops_LeavesItForOthers()
    {
        using CancellationTokenSource user = new();
        await Node().Invoking(it => it.RunAsync(
            Work,
            token =>
            {
                user.Cancel();
                token.ThrowIfCancellationRequested();
                return Task.CompletedTask;
            },
            user.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await Node().RunAsync(Work, MakeAsync, default)).Should().BeTrue();
    }

    /// <summary>Whoever asked died before anybody had begun. The row alone must not make others wait for ever.</summary>
    [Fact]
    public async Task Run_WhenTheFirstAskerDiedBeforeItBegan_TakesItUp()
    {
        await Open().AskAsync(Work, default);

        (await Node().RunAsync(Work, MakeAsync, default)).Should().BeTrue();
    }

    /// <summary>A process that works on one shot must not keep another alive that it has lost.</summary>
    [Fact]
    public async Task Lease_OfAShotThatNobodyWorksOn_RunsOutThoughItsOwnerLives()
    {
        SqlShotLedger ledger = Open();
        string alive = ProcessOwner.Create();
        ShotClaim lost = (await ledger.ClaimAsync(await ledger.AskAsync(Work, default), alive, TimeSpan.FromSeconds(30), default))!;
        const string Other = "film image/shot-02-ff.png 77b1";
        ShotClaim kept = (await ledger.ClaimAsync(await ledger.AskAsync(Other, default), alive, TimeSpan.FromSeconds(30), default))!;

        _time.Advance(TimeSpan.FromSeconds(20));
        await ledger.RenewAsync([kept], TimeSpan.FromSeconds(30), default);
        _time.Advance(TimeSpan.FromSeconds(20));

        (await Node().RunAsync(Work, MakeAsync, default)).Should().BeTrue();
        (await ledger.FindAsync(Other, default))!.Epoch.Should().Be(kept.Epoch);
        (await ledger.FinishAsync(lost, ShotState.Failed, "late", "late", default)).Should().BeFalse();
    }

    [Fact]
    public async Task Finish_WhenSomebodyElseHasTakenIt_IsNotHeard()
    {
        SqlShotLedger ledger = Open();
        ShotClaim old = (await ledger.ClaimAsync(await ledger.AskAsync(Work, default), "old", TimeSpan.Zero, default))!;
        _time.Advance(TimeSpan.FromSeconds(1));
        await ledger.ClaimAsync((await ledger.FindAsync(Work, default))!, "new", TimeSpan.FromSeconds(30), default);

        bool heard = await ledger.FinishAsync(old, ShotState.Done, null, null, default);

        heard.Should().BeFalse();
        (await ledger.FindAsync(Work, default))!.State.Should().Be(ShotState.Open);
    }

    private Task MakeAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _made);
        return Task.CompletedTask;
    }

    private InProcessShotScheduler Node(IShotLedger? ledger = null)
    {
        InProcessShotScheduler node = new(ledger ?? Open(), new(), _time, NullLogger.Instance);
        _open.Add(node);
        return node;
    }

    private SqlShotLedger Open()
    {
        SqliteStore store = SqliteStore.Open(Path.Combine(_folder, "ledger.db"), _time);
        _open.Add(store);
        return new(store);
    }
}
