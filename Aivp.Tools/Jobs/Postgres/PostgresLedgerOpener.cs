using Aivp.Tools.Jobs.Sql;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Jobs.Postgres;

/// <summary>One database for all folders.</summary>
internal sealed class PostgresLedgerOpener(IOptions<LedgerOptions> options, TimeProvider time) : ILedgerOpener
{
    public async Task<OpenLedger> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        PostgresStore store = await PostgresStore.OpenAsync(options.Value.Postgres, time, cancellationToken);
        return new(new SqlJobLedger(store), new SqlShotLedger(store));
    }

    // Machines that share a ledger share the projects' folders too, under the same path.
    public string ProjectOf(string folder) => Path.GetDirectoryName(folder) ?? folder;
}
