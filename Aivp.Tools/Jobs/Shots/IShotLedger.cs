namespace Aivp.Tools.Jobs.Shots;

/// <summary>Where work is written down before it's handed to whoever does it. The engine that hands it out may forget; this doesn't.</summary>
internal interface IShotLedger
{
    /// <summary>The ledger's own clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Asks for work. What is over is begun anew; what is open stays as it is.</summary>
    Task<ShotEntry> AskAsync(string id, CancellationToken cancellationToken);

    /// <summary>A piece of work; null where there's none.</summary>
    Task<ShotEntry?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Takes work, if it's still as it was seen.</summary>
    /// <returns>Null: somebody was quicker.</returns>
    Task<ShotClaim?> ClaimAsync(ShotEntry seen, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Says that these are still being made. Only for those that really are.</summary>
    Task RenewAsync(IReadOnlyCollection<ShotClaim> claims, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Says what came of it.</summary>
    /// <returns>False: somebody else has taken it since, and says so themselves.</returns>
    Task<bool> FinishAsync(ShotClaim claim, ShotState state, string? failure, string? error, CancellationToken cancellationToken);

    /// <summary>Gives work up unfinished, so that anybody can take it.</summary>
    Task ReleaseAsync(ShotClaim claim, CancellationToken cancellationToken);
}
