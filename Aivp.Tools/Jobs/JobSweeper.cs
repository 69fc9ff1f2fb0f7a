using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Puts right what killed processes have left: sums that don't add up, and pieces of files.</summary>
internal sealed class JobSweeper(IJobLedger ledger, ResultStore store, ILogger logger)
{
    /// <summary>Sweeps once. Safe while others work.</summary>
    /// <returns>The files removed.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(CancellationToken cancellationToken)
    {
        foreach (string finding in await ledger.BalanceAsync(cancellationToken))
        {
            logger.Mended(finding);
        }

        return await store.SweepAsync(async (id, name) => IsNeeded(await ledger.FindAsync(id, cancellationToken), name));
    }

    private bool IsNeeded(Job? job, string name)
    {
        if (name.EndsWith(".part", StringComparison.Ordinal))
        {
            // Nobody goes on with half a download: it's fetched again.
            return job?.Owner is { } owner && !ProcessOwner.IsDead(owner) && name == Path.GetFileName(store.Part(job));
        }

        // Whole files were paid for. One of a job that isn't in this ledger is nobody's to remove.
        return job is null || job.State.IsOpen() || !store.Has(job.Result);
    }
}
