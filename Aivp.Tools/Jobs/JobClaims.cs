using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Decides whether this process may work on a job, and says so for as long as it does.</summary>
internal sealed class JobClaims(IJobLedger ledger, JobOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly LeaseKeeper<JobClaim> _leases = new(ledger.RenewAsync, options.Lease, time, logger);

    /// <summary>This process's name in the ledger.</summary>
    public string Me { get; } = ProcessOwner.Create();

    /// <summary>Nobody works on the job, or whoever did is dead.</summary>
    /// <param name="job">One that no other call in this process works on.</param>
    public bool IsFree(Job job) => job.Owner == Me || ProcessOwner.IsGone(job.Owner, job.LeaseUntil, ledger.Now);

    /// <summary>Takes a job, or waits a while when it's somebody else's.</summary>
    /// <returns>Null: it has changed, or somebody else has it. Look at it again.</returns>
    public async Task<ClaimedJob?> TakeAsync(Job job, CancellationToken cancellationToken)
    {
        if (!IsFree(job))
        {
            await Task.Delay(options.LookAgain, time, cancellationToken);
            return null;
        }

        return await ledger.ClaimAsync(job, Me, options.Lease, cancellationToken) is (Job taken, JobClaim claim) ? new(ledger, taken, claim) : null;
    }

    /// <summary>Works on a claimed job, its lease renewed meanwhile, and gives it up afterwards if it hasn't come to an end.</summary>
    public async Task<T> WorkAsync<T>(ClaimedJob job, Func<Task<T>> work)
    {
        using IDisposable lease = _leases.Keep(job.Claim);
        try
        {
            return await work();
        }
        finally
        {
            if (job.Job.State.IsOpen())
            {
                await ledger.ReleaseAsync(job.Claim, CancellationToken.None);
            }
        }
    }

    public ValueTask DisposeAsync() => _leases.DisposeAsync();
}
