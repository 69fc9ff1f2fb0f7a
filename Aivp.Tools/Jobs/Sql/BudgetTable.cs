namespace Aivp.Tools.Jobs.Sql;

/// <summary>The table <c>budget</c>: what is spent and set aside in a project, kept as sums so that one row decides who may go on.</summary>
internal static class BudgetTable
{
    /// <summary>Sets money aside if the cap allows it.</summary>
    /// <returns>The budget that doesn't allow it; null: it does.</returns>
    public static async Task<Budget?> HoldAsync(SqlSession session, string rowLock, string project, long micros)
    {
        await EnsureAsync(session, project);
        BudgetRow row = (await session.FirstAsync<BudgetRow>("SELECT cap, held, charged FROM budget WHERE project = @project" + rowLock, new { project }))!;
        if (row.Cap is { } cap && row.Held + row.Charged + micros > cap)
        {
            return row.ToBudget();
        }

        await MoveAsync(session, project, held: micros, charged: 0);
        return null;
    }

    /// <summary>Adds to the sums.</summary>
    public static Task MoveAsync(SqlSession session, string project, long held, long charged) => held == 0 && charged == 0
        ? Task.CompletedTask
        : session.ExecuteAsync(
            "UPDATE budget SET held = held + @held, charged = charged + @charged WHERE project = @project", new { project, held, charged });

    public static async Task<Budget> GetAsync(SqlSession session, string project) =>
        (await session.FirstAsync<BudgetRow>("SELECT cap, held, charged FROM budget WHERE project = @project", new { project }) ?? new()).ToBudget();

    public static async Task SetCapAsync(SqlSession session, string project, long? cap)
    {
        await EnsureAsync(session, project);
        await session.ExecuteAsync("UPDATE budget SET cap = @cap WHERE project = @project", new { project, cap });
    }

    private static Task<int> EnsureAsync(SqlSession session, string project) =>
        session.ExecuteAsync("INSERT INTO budget (project, held, charged) VALUES (@project, 0, 0) ON CONFLICT DO NOTHING", new { project });
}
