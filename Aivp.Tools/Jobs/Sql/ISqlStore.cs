namespace Aivp.Tools.Jobs.Sql;

/// <summary>A database that takes the ledger's SQL, which is the part of the language that SQLite and PostgreSQL share.</summary>
internal interface ISqlStore : IAsyncDisposable
{
    /// <summary>The store's clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>What ends a SELECT so that nobody else changes its rows before the transaction's end. Empty where only one can write anyhow.</summary>
    string RowLock { get; }

    /// <summary>Runs a transaction that writes. It's on disk when the task is done.</summary>
    /// <param name="work">May be run more than once, when the database asks for that; only the last run counts.</param>
    /// <param name="cancellationToken">Has no effect once the work has begun.</param>
    Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs a transaction that only reads.</summary>
    Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken);
}
