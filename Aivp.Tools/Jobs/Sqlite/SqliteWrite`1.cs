using Aivp.Tools.Jobs.Sql;

namespace Aivp.Tools.Jobs.Sqlite;

/// <inheritdoc/>
/// <typeparam name="T">What it returns.</typeparam>
internal sealed class SqliteWrite<T>(Func<SqlSession, Task<T>> work) : SqliteWrite
{
    // Whoever waits must go on on another thread, or the writer would run their work.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Result => _result.Task;

    public override void Run(SqlSession session) => _value = work(session).GetAwaiter().GetResult();

    public override void Complete() => _result.SetResult(_value!);

    public override void Fail(Exception e) => _result.SetException(e);
}
