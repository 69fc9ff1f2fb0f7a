using Aivp.Tools.Jobs.Sql;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>A file in the folder itself.</summary>
internal sealed class SqliteLedgerOpener(TimeProvider time) : ILedgerOpener
{
    public Task<IJobLedger> OpenAsync(string folder, CancellationToken cancellationToken) =>
        Task.Run<IJobLedger>(() => new SqlJobLedger(SqliteStore.Open(Path.Combine(folder, "ledger.db"), time)), cancellationToken);

    // The file has only this project in it, and stays right when the folder is renamed.
    public string ProjectOf(string folder) => "";
}
