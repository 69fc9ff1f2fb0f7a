namespace Aivp.Tools.Jobs.Sql;

/// <summary>How a job moves on, with its lane and its money, in one transaction. Rows are locked in the order job, budget, lane.</summary>
internal static class JobSteps
{
    private static readonly string[] InLane =
        [.. new[] { JobState.Reserved, JobState.Submitting, JobState.Accepted, JobState.Running }.Select(JobStates.ToName)];

    public static async Task<(Reservation Reservation, JobRow Row)> ReserveAsync(
        SqlSession session, ISqlStore store, JobClaim claim, JobRow? known, IReadOnlyList<Lane> lanes)
    {
        JobRow read = await JobTable.LockAsync(session, store.RowLock, claim, known);
        JobRow job = read.Copy();
        if (!MayCome(job, JobState.Reserved))
        {
            return (new Reservation.Taken(job.ToJob()), job);
        }

        if (job.Estimate > 0 && await BudgetTable.HoldAsync(session, store.RowLock, job.Project, job.Estimate) is { } budget)
        {
            return (new Reservation.OverBudget(budget), read);
        }

        if (lanes.Count > 0)
        {
            (Lane? lane, Reservation? otherwise) = await LaneTable.TakeAsync(session, store.RowLock, lanes, store.Now);
            if (lane is null)
            {
                await BudgetTable.MoveAsync(session, job.Project, held: -job.Estimate, charged: 0);
                return (otherwise!, read);
            }

            (job.Lane, job.Slot) = (lane.Id, 1);
        }

        job.State = JobState.Reserved.ToName();
        job.Held = job.Estimate;
        return (new Reservation.Taken((await SaveAsync(session, store, read, job)).ToJob()), job);
    }

    public static async Task<JobRow> AdvanceAsync(SqlSession session, ISqlStore store, JobClaim claim, JobRow? known, JobChange change)
    {
        JobRow read = await JobTable.LockAsync(session, store.RowLock, claim, known);
        JobRow job = read.Copy();
        if (!MayCome(job, change.To) || (change.OnlyIfUnknown && await JobTable.HasRequestAsync(session, job, change.Submission!.RequestId)))
        {
            return job;
        }

        job.State = change.To.ToName();
        job.Submission = change.Submission is null ? job.Submission : JobRow.ToJson(change.Submission);
        job.RequestId = change.Submission?.RequestId ?? job.RequestId;
        job.Delivery = change.Delivery is null ? job.Delivery : JobRow.ToJson(change.Delivery);
        job.Actual = change.ActualUsd is { } actual ? Usd.ToMicros(actual) : job.Actual;
        job.Result = change.Result ?? job.Result;
        (job.Failure, job.Error) = (change.Failure, change.Error);
        job.SubmittedAt = change.To is JobState.Submitting ? store.Now.ToUnixTimeMilliseconds() : job.SubmittedAt;
        await SettleAsync(session, store, job, change.Money);
        if (job.Slot == 1 && !InLane.Contains(job.State))
        {
            job.Slot = 0;
            await LaneTable.LeaveAsync(session, job.Lane!);
        }

        if (!change.To.IsOpen())
        {
            job.Owner = null;
            job.FinishedAt = change.To is JobState.Ambiguous ? null : store.Now.ToUnixTimeMilliseconds();
        }

        return await SaveAsync(session, store, read, job);
    }

    public static async Task<JobRow> ReopenAsync(SqlSession session, ISqlStore store, JobClaim claim, JobRow? known, long estimate, MoneyEffect money)
    {
        JobRow read = await JobTable.LockAsync(session, store.RowLock, claim, known);
        JobRow job = read.Copy();
        if (!MayCome(job, JobState.Intent))
        {
            return job;
        }

        await SettleAsync(session, store, job, money);
        job.State = JobState.Intent.ToName();
        job.Attempt++;
        job.Estimate = estimate;
        (job.Lane, job.Submission, job.RequestId, job.Delivery, job.Result, job.Actual) = (null, null, null, null, null, null);
        (job.Failure, job.Error, job.SubmittedAt, job.FinishedAt) = (null, null, null, null);
        return await SaveAsync(session, store, read, job);
    }

    public static async Task<bool> SettleDisputeAsync(SqlSession session, ISqlStore store, JobClaim claim, bool paid)
    {
        JobRow read = await JobTable.LockAsync(session, store.RowLock, claim, known: null);
        JobRow job = read.Copy();
        IReadOnlyList<CostRow> disputed = await CostTable.DisputedAsync(session, job.Id);
        foreach (CostRow cost in disputed)
        {
            await CostTable.AddAsync(session, cost with { Kind = "refunded", Micros = -cost.Micros, Estimate = -cost.Estimate, Confirmed = true }, store.Now);
            if (paid)
            {
                await CostTable.AddAsync(session, cost with { Kind = "charged", Confirmed = false }, store.Now);
            }
        }

        long sum = paid ? 0 : disputed.Sum(cost => cost.Micros);
        job.Charged -= sum;
        await BudgetTable.MoveAsync(session, job.Project, held: 0, charged: -sum);
        await SaveAsync(session, store, read, job);
        return disputed.Count > 0;
    }

    private static async Task SettleAsync(SqlSession session, ISqlStore store, JobRow job, MoneyEffect effect)
    {
        long held = job.Held;
        long spent = effect switch
        {
            MoneyEffect.Charge => job.Actual ?? held,
            MoneyEffect.Dispute => held,
            _ => 0,
        };
        if (effect is MoneyEffect.Keep || (held == 0 && spent == 0))
        {
            return;
        }

        job.Held = 0;
        job.Charged += spent;
        await BudgetTable.MoveAsync(session, job.Project, -held, spent);
        if (spent > 0 || effect is MoneyEffect.Charge)
        {
            string kind = effect is MoneyEffect.Charge ? "charged" : "disputed";
            await CostTable.AddAsync(session, new(job.Id, job.Attempt, kind, spent, job.Estimate, Confirmed: job.Actual is not null), store.Now);
        }
    }

    /// <returns>False: it's there already, by a try of this same transaction that was thought to have failed.</returns>
    /// <exception cref="InvalidOperationException">The step isn't one the job can take.</exception>
    private static bool MayCome(JobRow job, JobState to)
    {
        if (JobStates.MayPrecede(to).Contains(job.State))
        {
            return true;
        }

        return job.State == to.ToName() ? false : throw new InvalidOperationException($"Job {job.Id} can't come from {job.State} to {to.ToName()}.");
    }

    private static async Task<JobRow> SaveAsync(SqlSession session, ISqlStore store, JobRow read, JobRow job)
    {
        job.UpdatedAt = store.Now.ToUnixTimeMilliseconds();
        await JobTable.SaveAsync(session, read, job);
        return job;
    }
}
