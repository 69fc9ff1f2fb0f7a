using System.Data.Common;
using Dapper;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>A connection inside a transaction.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction transaction)
{
    static SqlSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <returns>How many rows were changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(sql, parameters, transaction);

    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction);

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null) =>
        [.. await connection.QueryAsync<T>(sql, parameters, transaction)];
}
