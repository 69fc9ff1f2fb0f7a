using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>
/// The one way to have a vendor make something. It's written down before it's sent; the same thing asked for twice, also by two processes at once, is
/// one job; and what was begun by a process that died is gone on with.
/// </summary>
internal sealed class JobRunner : IAsyncDisposable
{
    private readonly IJobLedger _ledger;
    private readonly ResultStore _store;
    private readonly JobOptions _options;
    private readonly IJobObserver _observer;
    private readonly Turns _turns = new();
    private readonly JobClaims _claims;
    private readonly JobSubmitter _submitter;
    private readonly JobCollector _collector;
    private readonly FreeMaker _free;

    public JobRunner(IJobLedger ledger, ResultStore store, JobOptions options, TimeProvider time, IJobObserver observer, ILogger<JobRunner> logger)
    {
        LaneGate gate = new(ledger, options, time);
        (_ledger, _store, _options, _observer) = (ledger, store, options, observer);
        _claims = new(ledger, options, time, logger);
        _submitter = new(ledger, store, gate, options, time, observer, logger);
        _collector = new(store, gate, options, time, observer, logger);
        _free = new(store);
    }

    /// <summary>Has something made, or finds that it was made before.</summary>
    /// <exception cref="ProviderException">The vendor refused or failed, or the answer to a submission was lost.</exception>
    /// <exception cref="MediaException">What it delivered isn't what was asked for. It's kept.</exception>
    /// <exception cref="BudgetException">The budget doesn't allow it. Nothing was sent.</exception>
    public Task<JobResult> RunAsync(JobOrder order, CancellationToken cancellationToken) =>
        FollowAsync(order, Answer, job => MakeAsync(order, job, cancellationToken), cancellationToken);

    /// <summary>Has something begun, and returns as soon as the vendor has accepted it. <see cref="RunAsync"/> or <see cref="ResumeAsync"/> collects it.</summary>
    /// <exception cref="ProviderException">As <see cref="RunAsync"/>.</exception>
    /// <exception cref="BudgetException">As <see cref="RunAsync"/>.</exception>
    public async Task<Job> StartAsync(JobOrder order, CancellationToken cancellationToken)
    {
        Job started = await FollowAsync(
            order,
            job => job.State.IsAtVendor() ? job : Answer(job)?.Job,
            async job =>
            {
                await BeginAsync(order, job);
                await _submitter.SubmitAsync(order, job, cancellationToken);
                return job.Job;
            },
            cancellationToken);

        // As it is now that this process has given it up.
        return await CurrentAsync(started.Id, cancellationToken);
    }

    /// <summary>Goes on with a job that the vendor has accepted, whoever submitted it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="vendor">Whose it is.</param>
    /// <param name="watcher">Who wants to know how far it is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SkillArgumentException">There's no such job, or the vendor hasn't accepted it.</exception>
    public async Task<JobResult> ResumeAsync(JobId id, IVendor vendor, IProgress<VendorProgress>? watcher, CancellationToken cancellationToken)
    {
        Job job = await _ledger.FindAsync(id, cancellationToken) ?? throw new SkillArgumentException("id", $"there's no job {id}.");
        using Turns.Turn turn = await _turns.TakeAsync(job.Intent, cancellationToken);
        return await FollowAsync(
            await CurrentAsync(id, cancellationToken),
            turn.Waited,
            current => current.State.IsAtVendor() || JobFailure.IsUnusable(current) ? null : Answer(current) ?? throw new SkillArgumentException(
                "id", $"job {id} is {current.State.ToName()}: the vendor hasn't got it, so run the command again that asked for it."),
            claimed => CollectAsync(claimed, vendor, null, watcher, cancellationToken),
            cancellationToken);
    }

    public ValueTask DisposeAsync() => _claims.DisposeAsync();

    private async Task<T> FollowAsync<T>(JobOrder order, Func<Job, T?> answer, Func<ClaimedJob, Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        using Turns.Turn turn = await _turns.TakeAsync(order.Intent.Hash, cancellationToken);
        JobDraft draft = new(order.Intent, order.Context, order.Kind, order.EstimateUsd, order.Fresh && !turn.Waited);
        (Job job, JobClaim? claim) = await _ledger.OpenAsync(draft, _claims.Me, _options.Lease, cancellationToken);
        if (claim is not null)
        {
            ClaimedJob claimed = new(_ledger, job, claim);
            _observer.Reached(JobStep.Intent, job.Id);
            try
            {
                return await _claims.WorkAsync(claimed, () => work(claimed));
            }
            catch (LostClaimException)
            {
                job = await CurrentAsync(job.Id, cancellationToken);
            }
        }

        return await FollowAsync(job, turn.Waited, answer, work, cancellationToken);
    }

    /// <summary>Brings a job to its end, or waits until somebody else has.</summary>
    private async Task<T> FollowAsync<T>(
        Job job, bool waited, Func<Job, T?> answer, Func<ClaimedJob, Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            if (answer(job) is { } result)
            {
                return result;
            }

            if (waited && job.State is JobState.Failed or JobState.Cancelled)
            {
                // It failed for somebody who asked for the same at the same time. Another attempt is another decision.
                throw JobFailure.ToException(job);
            }

            try
            {
                if (await _claims.TakeAsync(job, cancellationToken) is { } claimed)
                {
                    return await _claims.WorkAsync(claimed, () => work(claimed));
                }
            }
            catch (LostClaimException)
            {
                // Whoever has it now brings it to its end.
            }

            waited = true;
            job = await CurrentAsync(job.Id, cancellationToken);
        }
    }

    private async Task<JobResult> MakeAsync(JobOrder order, ClaimedJob job, CancellationToken cancellationToken)
    {
        await BeginAsync(order, job);
        if (FreeMaker.CanMake(order) && job.Job.State is JobState.Intent)
        {
            return await _free.MakeAsync(order, job, cancellationToken);
        }

        await _submitter.SubmitAsync(order, job, cancellationToken);
        return await CollectAsync(job, order.Vendor, order.Verify, order.Progress, cancellationToken);
    }

    private static async Task BeginAsync(JobOrder order, ClaimedJob job)
    {
        if (JobFailure.IsUnusable(job.Job))
        {
            // Fetched again, not bought again.
            await job.AdvanceAsync(new(JobState.Running));
        }
        else if (job.Job.State is JobState.Failed or JobState.Cancelled || (job.Job.State is JobState.Done && FreeMaker.CanMake(order)))
        {
            await job.ReopenAsync(order.EstimateUsd, MoneyEffect.Keep);
        }
    }

    private async Task<JobResult> CollectAsync(
        ClaimedJob job, IVendor vendor, Func<string, Delivery, CancellationToken, Task>? verify, IProgress<VendorProgress>? watcher,
        CancellationToken cancellationToken)
    {
        await _collector.CollectAsync(job, vendor, verify, watcher, cancellationToken);
        return new(job.Job, _store.PathOf(job.Job.Result!), job.Job.Delivery!, Reused: false);
    }

    /// <summary>What a job that came to an end has to say; null: it must be worked on.</summary>
    private JobResult? Answer(Job job) => job.State switch
    {
        JobState.Done when _store.Has(job.Result) => new(job, _store.PathOf(job.Result!), job.Delivery!, Reused: true),
        JobState.Refused or JobState.Ambiguous => throw JobFailure.ToException(job),
        JobState.Failed when JobFailure.IsPaidAndLost(job) => throw JobFailure.ToException(job),
        _ => null,
    };

    private async Task<Job> CurrentAsync(JobId id, CancellationToken cancellationToken) =>
        await _ledger.FindAsync(id, cancellationToken) ?? throw new LedgerException($"job {id} has vanished from the ledger.");
}
