using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>The table <c>shot</c>. Every write is one statement about one row, which both databases do whole or not at all.</summary>
internal sealed class SqlShotLedger(ISqlStore store) : IShotLedger
{
    private const string Columns = "SELECT id, state, failure, error, owner, epoch, lease_until FROM shot";

    public DateTimeOffset Now => store.Now;

    public Task<ShotEntry> AskAsync(string id, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    INSERT INTO shot (id, state, epoch, lease_until) VALUES (@id, 'open', 0, 0)
                    ON CONFLICT (id) DO UPDATE SET state = 'open', failure = NULL, error = NULL
                    WHERE shot.state <> 'open'
                    """,
                    new { id });
                return (await FindAsync(session, id))!;
            },
            cancellationToken);

    public Task<ShotEntry?> FindAsync(string id, CancellationToken cancellationToken) => store.ReadAsync(session => FindAsync(session, id), cancellationToken);

    public async Task<ShotClaim?> ClaimAsync(ShotEntry seen, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        int claimed = await WriteAsync(
            """
            UPDATE shot SET owner = @owner, epoch = epoch + 1, lease_until = @until
            WHERE id = @Id AND epoch = @Epoch AND lease_until = @seenUntil AND state = 'open'
            """,
            new
            {
                owner,
                until = (store.Now + lease).ToUnixTimeMilliseconds(),
                seen.Id,
                seen.Epoch,
                seenUntil = seen.LeaseUntil.ToUnixTimeMilliseconds(),
            },
            cancellationToken);
        return claimed == 1 ? new(seen.Id, seen.Epoch + 1) : null;
    }

    public Task RenewAsync(IReadOnlyCollection<ShotClaim> claims, TimeSpan lease, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                foreach (ShotClaim claim in claims)
                {
                    await session.ExecuteAsync(
                        "UPDATE shot SET lease_until = @until WHERE id = @Id AND epoch = @Epoch AND owner IS NOT NULL",
                        new { until = (store.Now + lease).ToUnixTimeMilliseconds(), claim.Id, claim.Epoch });
                }

                return true;
            },
            cancellationToken);

    public async Task<bool> FinishAsync(ShotClaim claim, ShotState state, string? failure, string? error, CancellationToken cancellationToken) =>
        await WriteAsync(
            """
            UPDATE shot SET state = @state, failure = @failure, error = @error, owner = NULL WHERE id = @Id AND epoch = @Epoch
            """,
            new { state = state.ToString().ToLowerInvariant(), failure, error, claim.Id, claim.Epoch },
            cancellationToken) == 1;

    public Task ReleaseAsync(ShotClaim claim, CancellationToken cancellationToken) =>
        WriteAsync("UPDATE shot SET owner = NULL WHERE id = @Id AND epoch = @Epoch", claim, cancellationToken);

    private static async Task<ShotEntry?> FindAsync(SqlSession session, string id) =>
        (await session.FirstAsync<ShotRow>($"{Columns} WHERE id = @id", new { id }))?.ToEntry();

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        store.WriteAsync(session => session.ExecuteAsync(sql, parameters), cancellationToken);
}
