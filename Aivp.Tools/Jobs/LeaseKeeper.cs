using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Renews the leases of the jobs that are really being worked on in this process, and of no others.</summary>
internal sealed class LeaseKeeper(IJobLedger ledger, TimeSpan lease, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<JobClaim, bool> _working = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _loop;

    /// <summary>A job is being worked on from now until what's returned is disposed of.</summary>
    public IDisposable Keep(JobClaim claim)
    {
        lock (_starting)
        {
            _loop ??= Task.Run(RenewAsync);
        }

        _working[claim] = true;
        return new Work(this, claim);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await (_loop ?? Task.CompletedTask);
        _stop.Dispose();
    }

    private async Task RenewAsync()
    {
        using PeriodicTimer timer = new(lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                JobClaim[] claims = [.. _working.Keys];
                if (claims.Length > 0)
                {
                    await TryRenewAsync(claims);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody works here any more.
        }
    }

    private async Task TryRenewAsync(JobClaim[] claims)
    {
        try
        {
            await ledger.RenewAsync(claims, lease, _stop.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next one may succeed; if not, somebody else takes the jobs over, and our next write to them says so.
            logger.LeaseNotRenewed(e, claims.Length);
        }
    }

    private sealed class Work(LeaseKeeper keeper, JobClaim claim) : IDisposable
    {
        public void Dispose() => keeper._working.TryRemove(claim, out _);
    }
}
