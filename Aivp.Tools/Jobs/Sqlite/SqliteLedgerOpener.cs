using Aivp.Tools.Jobs.Sql;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>A file in the folder itself.</summary>
internal sealed class SqliteLedgerOpener(TimeProvider time) : ILedgerOpener
{
    public async Task<OpenLedger> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        SqliteStore store = await Task.Run(() => SqliteStore.Open(Path.Combine(folder, "ledger.db"), time), cancellationToken);
        return new(new SqlJobLedger(store), new SqlShotLedger(store));
    }

    // The file has only this project in it, and stays right when the folder is renamed.
    public string ProjectOf(string folder) => "";
}
