using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs.Shots;

/// <summary>Does work in this process if nobody else does it, and otherwise waits until they have. The same whoever decided that it's done here.</summary>
internal sealed class ShotExecutor(IShotLedger ledger, IShotRunner runner, JobOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly string _me = ProcessOwner.Create();
    private readonly LeaseKeeper<ShotClaim> _leases = new(ledger.RenewAsync, options.Lease, time, logger);

    /// <summary>Nobody does it, or whoever did is dead.</summary>
    public bool IsFree(ShotEntry entry) => ProcessOwner.IsGone(entry.Owner, entry.LeaseUntil, ledger.Now);

    /// <summary>Brings work to its end.</summary>
    /// <param name="asked">As it was when it was asked for.</param>
    /// <param name="cancellationToken">Gives it up unfinished.</param>
    /// <returns>Its end.</returns>
    public async Task<ShotEntry> RunAsync(ShotEntry asked, CancellationToken cancellationToken)
    {
        for (ShotEntry entry = asked; ; entry = (await ledger.FindAsync(asked.Work.Id, cancellationToken))!)
        {
            if (entry.State is not ShotState.Open)
            {
                return entry;
            }

            if (!IsFree(entry))
            {
                await Task.Delay(options.LookAgain, time, cancellationToken);
            }
            else if (await ledger.ClaimAsync(entry, _me, options.Lease, cancellationToken) is { } claim)
            {
                await WorkAsync(entry.Work, claim, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => _leases.DisposeAsync();

    private async Task WorkAsync(ShotWork work, ShotClaim claim, CancellationToken cancellationToken)
    {
        using IDisposable lease = _leases.Keep(claim);
        try
        {
            string outcome = await runner.RunAsync(work, cancellationToken);
            await ledger.FinishAsync(claim, ShotState.Done, outcome, null, null, CancellationToken.None);
        }
        catch (AivpException e)
        {
            await ledger.FinishAsync(claim, ShotState.Failed, null, e.Code, e.Message, CancellationToken.None);
        }
        catch
        {
            await ledger.ReleaseAsync(claim, CancellationToken.None);
            throw;
        }
    }
}
