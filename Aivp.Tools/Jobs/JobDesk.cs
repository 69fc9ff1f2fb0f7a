using Aivp.Tools.Errors;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Jobs;

/// <summary>What only a user can decide about jobs.</summary>
internal sealed class JobDesk(IJobLedger ledger, ResultStore store, JobClaims claims)
{
    /// <summary>The job whose id begins so.</summary>
    /// <exception cref="SkillArgumentException">There's none, or more than one.</exception>
    public async Task<Job> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length is 0 or > 16 || !id.All(char.IsAsciiHexDigitLower))
        {
            throw new SkillArgumentException("id", $"'{id}' is not the beginning of a job's id; those are hexadecimal digits, as 'aivp jobs list' shows them.");
        }

        IReadOnlyList<Job> found = await ledger.ListAsync(new(IdPrefix: id, Limit: 2), cancellationToken);
        return found.Count switch
        {
            0 => throw new SkillArgumentException("id", $"there's no job {id} here; 'aivp jobs list --all' shows which there are."),
            1 => found[0],
            _ => throw new SkillArgumentException("id", $"several jobs begin with {id}; give more of it."),
        };
    }

    /// <summary>The job, its owner named only while it lives.</summary>
    public Job AsItStands(Job job) => claims.IsFree(job) && job.Owner != claims.Me ? job with { Owner = null } : job;

    /// <summary>Asks the vendor how far a job is, without working on it.</summary>
    /// <returns>Null: the vendor didn't say.</returns>
    public async Task<VendorProgress?> LookAsync(Job job, IVendor vendor, CancellationToken cancellationToken)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        FirstLook look = new(enough);
        string nowhere = $"{store.Part(job)}.look";
        try
        {
            await vendor.CollectAsync(job.Submission!, JobCalls.For(job, store, look), nowhere, enough.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or AivpException && !cancellationToken.IsCancellationRequested)
        {
            // What was asked for has been said; or the vendor failed, which whoever collects the job will hear.
        }
        finally
        {
            AtomicFile.Discard(nowhere);
        }

        return look.Seen;
    }

    /// <summary>Settles whether a job was billed.</summary>
    /// <param name="job">Ambiguous; or at an end with the cost of some attempt in dispute.</param>
    /// <param name="resolution">What the user found out.</param>
    /// <param name="requestId">With <see cref="JobResolution.Paid"/>: what the vendor calls it. Then it's collected like any other; else its result is lost.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SkillArgumentException">The job isn't in doubt, or somebody works on it.</exception>
    public async Task<Job> ResolveAsync(Job job, JobResolution resolution, string? requestId, CancellationToken cancellationToken)
    {
        if (requestId is not null && (resolution is not JobResolution.Paid || job.State is not JobState.Ambiguous))
        {
            throw new SkillArgumentException("request_id", "only an ambiguous job that was paid for can be gone on with by the vendor's id.");
        }

        if (job.State.IsOpen() || (job.State is not JobState.Ambiguous && resolution is JobResolution.Retry))
        {
            throw NothingInDoubt(job);
        }

        ClaimedJob claimed = await TakeAsync(job, cancellationToken);
        bool settled = true;
        switch (resolution)
        {
            case var _ when job.State is not JobState.Ambiguous:
                settled = await ledger.SettleDisputeAsync(claimed.Claim, paid: resolution is JobResolution.Paid, CancellationToken.None);
                break;
            case JobResolution.Paid when requestId is not null:
                await claimed.AdvanceAsync(new(JobState.Accepted) { Submission = new(job.Provider, job.Model, requestId) });
                break;
            case JobResolution.Paid:
                await claimed.AdvanceAsync(JobFailure.PaidAndLost());
                break;
            default:
                await claimed.ReopenAsync(job.EstimateUsd, resolution is JobResolution.NotPaid ? MoneyEffect.Release : MoneyEffect.Dispute);
                break;
        }

        await ledger.ReleaseAsync(claimed.Claim, CancellationToken.None);
        return settled ? (await ledger.FindAsync(job.Id, cancellationToken))! : throw NothingInDoubt(job);
    }

    /// <summary>Gives a job up. One that the vendor has is asked to be stopped there.</summary>
    /// <exception cref="SkillArgumentException">It's over, in doubt, or can't be stopped any more.</exception>
    public async Task<Job> CancelAsync(Job job, IVendor? vendor, CancellationToken cancellationToken)
    {
        if (job.State is JobState.Submitting or JobState.Ambiguous)
        {
            throw new SkillArgumentException("id", $"whether the vendor has job {job.Id} isn't known: aivp jobs resolve {job.Id} --paid | --not-paid | --retry");
        }

        if (!job.State.IsOpen() || job.State >= JobState.Downloaded)
        {
            throw new SkillArgumentException("id", $"job {job.Id} is {job.State.ToName()}; there's nothing left to cancel.");
        }

        ClaimedJob claimed = await TakeAsync(job, cancellationToken);
        MoneyEffect money = MoneyEffect.Release;
        if (job.State.IsAtVendor())
        {
            VendorCall call = JobCalls.For(job, store, new Progress<VendorProgress>());
            if (vendor is null || !await vendor.CancelAsync(job.Submission!, call, cancellationToken))
            {
                await ledger.ReleaseAsync(claimed.Claim, CancellationToken.None);
                throw new SkillArgumentException(
                    "id", $"{job.Provider} can't stop job {job.Id} any more. It will be billed, so have what it makes: aivp jobs resume {job.Id}");
            }

            // What it did until then it may bill.
            money = MoneyEffect.Dispute;
        }

        await claimed.AdvanceAsync(JobFailure.Cancelled(money));
        return claimed.Job;
    }

    private static SkillArgumentException NothingInDoubt(Job job) =>
        new("id", $"job {job.Id} is {job.State.ToName()}; nothing about what it cost is in doubt.");

    private sealed class FirstLook(CancellationTokenSource enough) : IProgress<VendorProgress>
    {
        public VendorProgress? Seen { get; private set; }

        public void Report(VendorProgress value)
        {
            Seen ??= value;
            enough.Cancel();
        }
    }

    private async Task<ClaimedJob> TakeAsync(Job job, CancellationToken cancellationToken) =>
        claims.IsFree(job) && await claims.TakeAsync(job, cancellationToken) is { } claimed
            ? claimed
            : throw new SkillArgumentException("id", $"job {job.Id} is being worked on by another process; stop that first.");
}
