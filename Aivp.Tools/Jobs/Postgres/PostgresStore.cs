using System.Data;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs.Sql;
using Npgsql;

namespace Aivp.Tools.Jobs.Postgres;

/// <summary>The ledger in a PostgreSQL database, which processes on several machines share.</summary>
internal sealed class PostgresStore : ISqlStore
{
    /// <summary>Any number will do, as long as everybody who brings the tables up to date takes the same.</summary>
    private const long MigrationLock = 0x61697670;

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;
    private readonly TransientRetry _retry;
    private readonly TimeSpan _ahead;

    private PostgresStore(NpgsqlDataSource source, TimeProvider time, TransientRetry retry, TimeSpan ahead) =>
        (_source, _time, _retry, _ahead) = (source, time, retry, ahead);

    /// <summary>The database's, as it was when the store was opened: leases and pauses of different machines are compared with each other.</summary>
    public DateTimeOffset Now => _time.GetUtcNow() + _ahead;

    public string RowLock => " FOR UPDATE";

    /// <summary>Connects, and brings the tables up to date.</summary>
    /// <exception cref="LedgerException">The database can't be reached, or was used by a newer version.</exception>
    public static async Task<PostgresStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        NpgsqlDataSource? source = null;
        try
        {
            source = NpgsqlDataSource.Create(connectionString);
            TransientRetry retry = new(time);
            TimeSpan ahead = await retry.RunAsync(() => MigrateAsync(source, time, cancellationToken), cancellationToken);
            return new(source, time, retry, ahead);
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or TimeoutException)
        {
            if (source is not null)
            {
                await source.DisposeAsync();
            }

            throw Unusable(e);
        }
    }

    public Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.ReadCommitted, work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.RepeatableRead, work, cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RunAsync<T>(IsolationLevel isolation, Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await _retry.RunAsync(
                async () =>
                {
                    await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken);
                    await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(isolation, CancellationToken.None);
                    T result = await work(new(connection, transaction));
                    await transaction.CommitAsync(CancellationToken.None);
                    return result;
                },
                cancellationToken);
        }
        catch (NpgsqlException e)
        {
            throw Unusable(e);
        }
    }

    /// <returns>How far the database's clock is ahead of ours.</returns>
    private static async Task<TimeSpan> MigrateAsync(NpgsqlDataSource source, TimeProvider time, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        SqlSession session = new(connection, transaction);
        await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock });
        DateTime theirs = await session.FirstAsync<DateTime>("SELECT clock_timestamp()");
        TimeSpan ahead = new DateTimeOffset(theirs.ToUniversalTime()) - time.GetUtcNow();
        await Migrations.ApplyAsync(session, time.GetUtcNow() + ahead);
        await transaction.CommitAsync(cancellationToken);
        return ahead;
    }

    private static LedgerException Unusable(Exception e) => new($"the ledger's database can't be used: {e.Message} Nothing is submitted without it.", e);
}
