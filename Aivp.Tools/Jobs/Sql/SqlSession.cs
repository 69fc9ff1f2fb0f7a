using System.Data.Common;
using Dapper;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>A connection inside a transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="expect">Told each statement before it's executed; null: nobody wants to know.</param>
internal sealed class SqlSession(DbConnection connection, DbTransaction transaction, Action<string>? expect = null)
{
    static SqlSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <returns>How many rows were changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        expect?.Invoke(sql);
        return connection.ExecuteAsync(sql, parameters, transaction);
    }

    public Task<T?> FirstAsync<T>(string sql, object? parameters = null)
    {
        expect?.Invoke(sql);
        return connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null)
    {
        expect?.Invoke(sql);
        return [.. await connection.QueryAsync<T>(sql, parameters, transaction)];
    }
}
