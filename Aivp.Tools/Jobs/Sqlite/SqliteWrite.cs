using Aivp.Tools.Jobs.Sql;

namespace Aivp.Tools.Jobs.Sqlite;

/// <summary>A piece of work that waits for the writer.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Runs it. SQLite's methods are only asynchronous by name, so it's done when this returns.</summary>
    public abstract void Run(SqlSession session);

    /// <summary>What it did is on the disk.</summary>
    public abstract void Complete();

    /// <summary>It's as if it had never run.</summary>
    public abstract void Fail(Exception e);
}
