using System.Globalization;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>Brings a database's tables up to date.</summary>
internal static class Migrations
{
    /// <summary>The schema's versions in order, from 1. One that was ever released is never changed; a change is a new one.</summary>
    private static readonly string[] All = [Schema.Version1, Schema.Version2, Schema.Version3, Schema.Version4, Schema.Version5];

    /// <summary>The version this program knows.</summary>
    public static int Latest => All.Length;

    /// <exception cref="LedgerException">The ledger was written by a newer version.</exception>
    public static async Task<int> ApplyAsync(SqlSession session, DateTimeOffset now)
    {
        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)");
        long current = await session.FirstAsync<long?>("SELECT MAX(version) FROM schema_version") ?? 0;
        if (current > Latest)
        {
            throw new LedgerException(string.Create(
                CultureInfo.InvariantCulture,
                $"the ledger has schema {current}, made by a newer version; this one knows schemas up to {Latest}. Update aivp; nothing was changed."));
        }

        for (long version = current + 1; version <= Latest; version++)
        {
            await session.ExecuteAsync(All[version - 1]);
            await session.ExecuteAsync(
                "INSERT INTO schema_version (version, applied_at) VALUES (@Version, @At)", new { Version = version, At = now.ToUnixTimeMilliseconds() });
        }

        return (int)(Latest - current);
    }
}
