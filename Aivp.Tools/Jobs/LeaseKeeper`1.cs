using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Renews the leases of what is really being worked on in this process, and of nothing else.</summary>
/// <typeparam name="TClaim">What is claimed.</typeparam>
internal sealed class LeaseKeeper<TClaim>(
    Func<IReadOnlyCollection<TClaim>, TimeSpan, CancellationToken, Task> renew, TimeSpan lease, TimeProvider time, ILogger logger) : IAsyncDisposable
    where TClaim : notnull
{
    private readonly ConcurrentDictionary<TClaim, bool> _working = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _loop;

    /// <summary>It's being worked on from now until what's returned is disposed of.</summary>
    public IDisposable Keep(TClaim claim)
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
                TClaim[] claims = [.. _working.Keys];
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

    private async Task TryRenewAsync(TClaim[] claims)
    {
        try
        {
            await renew(claims, lease, _stop.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next one may succeed; if not, somebody else takes them over, and our next write says so.
            logger.LeaseNotRenewed(e, claims.Length);
        }
    }

    private sealed class Work(LeaseKeeper<TClaim> keeper, TClaim claim) : IDisposable
    {
        public void Dispose() => keeper._working.TryRemove(claim, out _);
    }
}
