namespace Aivp.Tools.Jobs;

/// <summary>Opens the ledger that belongs to a folder.</summary>
internal interface ILedgerOpener
{
    /// <summary>Opens it, makes it where there's none, and brings it up to date.</summary>
    /// <param name="folder">The project's <c>.aivp</c>, or the user's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.LedgerException">It can't be used.</exception>
    Task<OpenLedger> OpenAsync(string folder, CancellationToken cancellationToken);

    /// <summary>What the project in this folder is called in that ledger. Whoever means the same budget must get the same.</summary>
    string ProjectOf(string folder);
}
