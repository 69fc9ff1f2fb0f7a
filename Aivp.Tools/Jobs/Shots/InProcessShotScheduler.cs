using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs.Shots;

/// <summary>Whoever asks for a piece makes it, unless another process on the same ledger does: then it waits until that one has. How many at a time is for those who ask to decide.</summary>
internal sealed class InProcessShotScheduler(IShotLedger ledger, JobOptions options, TimeProvider time, ILogger logger) : IShotScheduler
{
    private readonly string _me = ProcessOwner.Create();
    private readonly LeaseKeeper<ShotClaim> _leases = new(ledger.RenewAsync, options.Lease, time, logger);

    public async Task<bool> RunAsync(string id, Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        for (ShotEntry entry = await ledger.AskAsync(id, cancellationToken); ; entry = (await ledger.FindAsync(id, cancellationToken))!)
        {
            if (entry.State is not ShotState.Open)
            {
                return entry.State is ShotState.Done ? false : throw new ShotException(entry.Failure ?? "", entry.Error ?? "");
            }

            if (!ProcessOwner.IsGone(entry.Owner, entry.LeaseUntil, ledger.Now))
            {
                await Task.Delay(options.LookAgain, time, cancellationToken);
            }
            else if (await ledger.ClaimAsync(entry, _me, options.Lease, cancellationToken) is { } claim)
            {
                await MakeAsync(claim, make, cancellationToken);
                return true;
            }
        }
    }

    public ValueTask DisposeAsync() => _leases.DisposeAsync();

    private async Task MakeAsync(ShotClaim claim, Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        using IDisposable lease = _leases.Keep(claim);
        try
        {
            await make(cancellationToken);
            await ledger.FinishAsync(claim, ShotState.Done, null, null, CancellationToken.None);
        }
        catch (AivpException e)
        {
            await ledger.FinishAsync(claim, ShotState.Failed, e.Code, e.Message, CancellationToken.None);
            throw;
        }
        catch
        {
            await ledger.ReleaseAsync(claim, CancellationToken.None);
            throw;
        }
    }
}
