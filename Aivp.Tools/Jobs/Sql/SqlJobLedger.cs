using System.Collections.Concurrent;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>The ledger, in the SQL that all stores take.</summary>
internal sealed class SqlJobLedger(ISqlStore store) : IJobLedger
{
    // Jobs that this process moves, as it left them, so that a step needn't read all of a row again. Only where a transaction that fails is surely undone.
    private readonly ConcurrentDictionary<JobClaim, JobRow> _known = new();

    public DateTimeOffset Now => store.Now;

    public Task<(Job Job, JobClaim? Claim)> OpenAsync(JobDraft draft, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        store.WriteAsync<(Job, JobClaim?)>(
            async session =>
            {
                JobRow? latest = await JobTable.LatestAsync(session, draft.Intent.Hash);
                bool asked = latest is not null && !(draft.Fresh && AllowsAnother(JobStates.Parse(latest.State)));
                if (!asked)
                {
                    JobRow row = JobRow.From(draft, latest is null ? 0 : latest.Generation + 1, owner, store.Now, lease);
                    if (await JobTable.InsertAsync(session, row))
                    {
                        return (row.ToJob(), new(new(row.Id), row.Epoch));
                    }

                    // Somebody was quicker.
                    latest = await JobTable.LatestAsync(session, draft.Intent.Hash);
                }

                return (latest!.ToJob(), null);
            },
            cancellationToken);

    public Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken) =>
        store.ReadAsync(async session => (await JobTable.FindAsync(session, id))?.ToJob(), cancellationToken);

    public Task<Job?> LatestAsync(string intent, CancellationToken cancellationToken) =>
        store.ReadAsync(async session => (await JobTable.LatestAsync(session, intent))?.ToJob(), cancellationToken);

    public Task<IReadOnlyList<Job>> ListAsync(JobFilter filter, CancellationToken cancellationToken) =>
        store.ReadAsync(session => JobTable.ListAsync(session, filter), cancellationToken);

    public Task<(Job Job, JobClaim Claim)?> ClaimAsync(Job seen, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        store.WriteAsync<(Job, JobClaim)?>(
            async session => await JobTable.ClaimAsync(session, seen, owner, store.Now + lease) && await JobTable.FindAsync(session, seen.Id) is { } row
                ? (row.ToJob(), new(seen.Id, row.Epoch))
                : null,
            cancellationToken);

    public Task RenewAsync(IReadOnlyCollection<JobClaim> claims, TimeSpan lease, CancellationToken cancellationToken) =>
        WriteAsync(session => JobTable.RenewAsync(session, claims, store.Now + lease), cancellationToken);

    public Task ReleaseAsync(JobClaim claim, CancellationToken cancellationToken)
    {
        _known.TryRemove(claim, out _);
        return WriteAsync(session => JobTable.ReleaseAsync(session, claim), cancellationToken);
    }

    public async Task<Reservation> ReserveAsync(JobClaim claim, IReadOnlyList<Lane> lanes, CancellationToken cancellationToken) =>
        (await StepAsync(claim, (session, known) => JobSteps.ReserveAsync(session, store, claim, known, lanes), step => step.Row, cancellationToken)).Reservation;

    public async Task<Job> AdvanceAsync(JobClaim claim, JobChange change, CancellationToken cancellationToken) =>
        (await StepAsync(claim, (session, known) => JobSteps.AdvanceAsync(session, store, claim, known, change), row => row, cancellationToken)).ToJob();

    public async Task<Job> ReopenAsync(JobClaim claim, decimal estimateUsd, MoneyEffect money, CancellationToken cancellationToken) =>
        (await StepAsync(
            claim, (session, known) => JobSteps.ReopenAsync(session, store, claim, known, Usd.ToMicros(estimateUsd), money), row => row, cancellationToken)).ToJob();

    public Task<bool> SettleDisputeAsync(JobClaim claim, bool paid, CancellationToken cancellationToken)
    {
        _known.TryRemove(claim, out _);
        return store.WriteAsync(session => JobSteps.SettleDisputeAsync(session, store, claim, paid), cancellationToken);
    }

    public Task PauseLaneAsync(string lane, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(session => LaneTable.PauseAsync(session, lane, until), cancellationToken);

    public Task SetLaneAsideAsync(string lane, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(session => LaneTable.SetAsideAsync(session, lane, until), cancellationToken);

    public Task<Budget> GetBudgetAsync(string project, CancellationToken cancellationToken) =>
        store.ReadAsync(session => BudgetTable.GetAsync(session, project), cancellationToken);

    public Task SetBudgetAsync(string project, decimal? capUsd, CancellationToken cancellationToken) =>
        WriteAsync(session => BudgetTable.SetCapAsync(session, project, capUsd is { } cap ? Usd.ToMicros(cap) : null), cancellationToken);

    public Task<ModelDecision?> DecisionAsync(string project, string piece, CancellationToken cancellationToken) =>
        store.ReadAsync(session => DecisionTable.FindAsync(session, project, piece), cancellationToken);

    public Task<IReadOnlyDictionary<string, ModelDecision>> DecisionsAsync(string project, CancellationToken cancellationToken) =>
        store.ReadAsync(session => DecisionTable.ListAsync(session, project), cancellationToken);

    public Task<ModelDecision> DecideAsync(string project, string piece, ModelDecision decision, ModelDecision? instead, CancellationToken cancellationToken) =>
        store.WriteAsync(session => DecisionTable.DecideAsync(session, project, piece, decision, instead, store.Now), cancellationToken);

    public Task<SpendReport> SpendAsync(string? project, CancellationToken cancellationToken) =>
        store.ReadAsync(session => CostTable.ReportAsync(session, project), cancellationToken);

    public Task<IReadOnlyList<string>> BalanceAsync(CancellationToken cancellationToken) =>
        store.WriteAsync(session => Balance.MendAsync(session, store.RowLock), cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    // A refused input isn't sent again, and what's under way or in doubt isn't bought beside.
    private static bool AllowsAnother(JobState state) => state is JobState.Done or JobState.Failed or JobState.Cancelled;

    private async Task<T> StepAsync<T>(
        JobClaim claim, Func<SqlSession, JobRow?, Task<T>> step, Func<T, JobRow> row, CancellationToken cancellationToken)
    {
        // Of a step that fails nothing is known until it's read again.
        _known.TryRemove(claim, out JobRow? known);
        T taken = await store.WriteAsync(session => step(session, known), cancellationToken);
        if (store.RowLock.Length == 0 && row(taken).Owner is not null)
        {
            _known[claim] = row(taken);
        }

        return taken;
    }

    private Task<bool> WriteAsync(Func<SqlSession, Task> work, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancellationToken);
}
