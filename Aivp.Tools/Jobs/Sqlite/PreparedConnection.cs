using Microsoft.Data.Sqlite;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>A connection that has each statement read and planned by SQLite once, not each time: that's most of what a small statement costs.</summary>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, KeptCommand> _kept = [];
    private string? _next;

    /// <summary>The next command will be this one. Only for statements whose text is always the same.</summary>
    public void Expect(string sql) => _next = sql;

    public override SqliteCommand CreateCommand()
    {
        if (_next is not { } sql)
        {
            return base.CreateCommand();
        }

        _next = null;
        if (!_kept.TryGetValue(sql, out KeptCommand? command))
        {
            _kept[sql] = command = new() { Connection = this, CommandText = sql };
        }

        command.Parameters.Clear();
        return command;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (KeptCommand command in _kept.Values)
        {
            command.Release();
        }

        _kept.Clear();
        base.Dispose(disposing);
    }

    /// <summary>A command that whoever used it may dispose of without its statement being forgotten.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        private bool _released;

        public void Release()
        {
            _released = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (_released)
            {
                base.Dispose(disposing);
            }
        }
    }
}
