using System.Threading.Channels;
using Aivp.Tools.Jobs.Sql;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>The one connection that writes.</summary>
internal sealed class SqliteWriter : IDisposable
{
    // Enough to share a flush; few enough that another process gets its turn.
    private const int MostAtOnce = 256;

    // synchronous = FULL: with less, a power cut could forget the last commits, and a forgotten submission is paid for twice.
    private const string Settings = """
        PRAGMA busy_timeout = 60000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        """;

    private readonly PreparedConnection _connection;

    public SqliteWriter(string file)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 60 }.ToString());
        _connection.Open();
        _connection.Execute(Settings);
    }

    public void Migrate(DateTimeOffset now)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        Migrations.ApplyAsync(new(_connection, transaction), now).GetAwaiter().GetResult();
        transaction.Commit();
    }

    /// <summary>Works until the channel is completed.</summary>
    public void Run(ChannelReader<SqliteWrite> writes)
    {
        List<SqliteWrite> batch = new(MostAtOnce);
        while (writes.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostAtOnce && writes.TryRead(out SqliteWrite? write))
            {
                batch.Add(write);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    public void Dispose() => _connection.Dispose();

    // One that fails takes nobody with it: it's told so, and the others run again without it.
    private void Commit(List<SqliteWrite> batch)
    {
        while (batch.Count > 0)
        {
            SqliteWrite? current = null;
            try
            {
                using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
                SqlSession session = new(_connection, transaction, _connection.Expect);
                foreach (SqliteWrite write in batch)
                {
                    current = write;
                    write.Run(session);
                }

                current = null;
                transaction.Commit();
                batch.ForEach(write => write.Complete());
                return;
            }
            catch (Exception e) when (current is not null)
            {
                current.Fail(e);
                batch.Remove(current);
            }
            catch (Exception e)
            {
                // The transaction itself can't be begun or committed: a full disk, a lock that's never given up.
                batch.ForEach(write => write.Fail(e));
                return;
            }
        }
    }
}
