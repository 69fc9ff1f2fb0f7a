using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Tests.Jobs.Shots;

/// <summary>A ledger that tells when it was asked for work.</summary>
internal sealed class AskedLedger(IShotLedger inner) : IShotLedger
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task;

    public DateTimeOffset Now => inner.Now;

    public async Task<ShotEntry> AskAsync(string id, CancellationToken cancellationToken)
    {
        ShotEntry entry = await inner.AskAsync(id, cancellationToken);
        _asked.TrySetResult();
        return entry;
    }

    public Task<ShotEntry?> FindAsync(string id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<ShotClaim?> ClaimAsync(ShotEntry seen, string owner, TimeSpan lease, CancellationToken cancellationToken) => inner.ClaimAsync(seen, owner, lease, cancellationToken);

    public Task RenewAsync(IReadOnlyCollection<ShotClaim> claims, TimeSpan lease, CancellationToken cancellationToken) => inner.RenewAsync(claims, lease, cancellationToken);

    public Task<bool> FinishAsync(ShotClaim claim, ShotState state, string? failure, string? error, CancellationToken cancellationToken) =>
        inner.FinishAsync(claim, state, failure, error, cancellationToken);

    public Task ReleaseAsync(ShotClaim claim, CancellationToken cancellationToken) => inner.ReleaseAsync(claim, cancellationToken);
}
