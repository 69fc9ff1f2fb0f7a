using System.Threading.Channels;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs.Sql;
using Microsoft.Data.Sqlite;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>
/// The ledger in one file beside the project. One thread writes: everything that waits for it goes into one transaction, so that many jobs share one
/// flush to the disk. Several processes may work on the file, on one machine and not over a network share.
/// </summary>
internal sealed class SqliteStore : ISqlStore
{
    private readonly Channel<SqliteWrite> _writes = Channel.CreateUnbounded<SqliteWrite>(new() { SingleReader = true });
    private readonly string _file;
    private readonly string _readers;
    private readonly TimeProvider _time;
    private readonly SqliteWriter _writer;
    private readonly Thread _thread;

    private SqliteStore(string file, SqliteWriter writer, TimeProvider time)
    {
        _file = file;
        _readers = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        _time = time;
        _writer = writer;
        _thread = new(() => writer.Run(_writes.Reader)) { IsBackground = true, Name = "ledger" };
        _thread.Start();
    }

    public DateTimeOffset Now => _time.GetUtcNow();

    public string RowLock => "";

    /// <summary>Opens the file, makes it where there's none, and brings its tables up to date.</summary>
    /// <exception cref="LedgerException">It's no ledger, made by a newer version, or can't be written.</exception>
    public static SqliteStore Open(string file, TimeProvider time)
    {
        SqliteWriter? writer = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            writer = new(file);
            writer.Migrate(time.GetUtcNow());
            return new(file, writer, time);
        }
        catch (Exception e)
        {
            writer?.Dispose();
            throw e is SqliteException or IOException or UnauthorizedAccessException ? Unusable(file, e) : e is LedgerException ? Named(file, e) : e;
        }
    }

    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SqliteWrite<T> write = new(work);
        ObjectDisposedException.ThrowIf(!_writes.Writer.TryWrite(write), this);
        try
        {
            return await write.Result;
        }
        catch (SqliteException e)
        {
            throw Unusable(_file, e);
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = new(_readers);
        await connection.OpenAsync(cancellationToken);
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return await work(new(connection, transaction));
    }

    public ValueTask DisposeAsync()
    {
        if (_writes.Writer.TryComplete())
        {
            _thread.Join();
            _writer.Dispose();
            using SqliteConnection pool = new(_readers);
            SqliteConnection.ClearPool(pool);
        }

        return ValueTask.CompletedTask;
    }

    private static LedgerException Unusable(string file, Exception e) =>
        new($"the ledger {file} can't be used: {e.Message} Nothing is submitted without it.", e);

    private static LedgerException Named(string file, Exception e) => new($"{file}: {e.Message}", e);
}
