using System.Globalization;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>The table <c>cost</c>: what was spent, added to and never changed.</summary>
internal static class CostTable
{
    /// <summary>Notes what an attempt at a job cost.</summary>
    public static Task AddAsync(SqlSession session, CostRow cost, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO cost (job, attempt, kind, micros, estimate, confirmed, day, at)
            VALUES (@Job, @Attempt, @Kind, @Micros, @Estimate, @Confirmed, @day, @at)
            """,
            new
            {
                cost.Job,
                cost.Attempt,
                cost.Kind,
                cost.Micros,
                cost.Estimate,
                Confirmed = cost.Confirmed ? 1L : 0L,
                day = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                at = now.ToUnixTimeMilliseconds(),
            });

    /// <summary>What is still in dispute about a job, by attempt.</summary>
    public static async Task<IReadOnlyList<CostRow>> DisputedAsync(SqlSession session, string job)
    {
        IReadOnlyList<Disputed> rows = await session.ListAsync<Disputed>(
            """
            SELECT attempt, CAST(SUM(micros) AS BIGINT) AS micros, CAST(SUM(estimate) AS BIGINT) AS estimate FROM cost
            WHERE job = @job AND kind <> 'charged' GROUP BY attempt HAVING SUM(micros) > 0 ORDER BY attempt
            """,
            new { job });
        return [.. rows.Select(row => new CostRow(job, row.Attempt, "disputed", row.Micros, row.Estimate, Confirmed: false))];
    }

    public static async Task<SpendReport> ReportAsync(SqlSession session, string? project)
    {
        string mine = project is null ? "" : "WHERE project = @project";
        Totals totals = (await session.FirstAsync<Totals>(
            $"""
            SELECT CAST(COALESCE(SUM(c.estimate), 0) AS BIGINT) AS estimate,
              CAST(COALESCE(SUM(CASE WHEN c.confirmed = 0 AND c.kind = 'charged' THEN c.micros ELSE 0 END), 0) AS BIGINT) AS unconfirmed,
              CAST(COALESCE(SUM(CASE WHEN c.kind = 'charged' THEN 0 ELSE c.micros END), 0) AS BIGINT) AS disputed
            FROM cost c JOIN job j ON j.id = c.job {mine}
            """,
            new { project }))!;
        long twice = await session.FirstAsync<long>(
            $"""
            SELECT COUNT(*) FROM (
              SELECT c.job FROM cost c JOIN job j ON j.id = c.job {mine}
              GROUP BY c.job HAVING COUNT(DISTINCT CASE WHEN c.kind = 'charged' AND c.micros > 0 THEN c.attempt END) > 1) t
            """,
            new { project });
        BudgetRow budget = (await session.FirstAsync<BudgetRow>(
            $"""
            SELECT CAST({(project is null ? "NULL" : "SUM(cap)")} AS BIGINT) AS cap, CAST(COALESCE(SUM(held), 0) AS BIGINT) AS held,
              CAST(COALESCE(SUM(charged), 0) AS BIGINT) AS charged
            FROM budget {mine}
            """,
            new { project }))!;
        return new(
            budget.ToBudget(),
            Usd.FromMicros(totals.Estimate),
            Usd.FromMicros(totals.Unconfirmed),
            Usd.FromMicros(totals.Disputed),
            twice,
            await GroupAsync(session, mine, project, "j.stage", "j.stage"),
            await GroupAsync(session, mine, project, "j.shot", "j.shot"),
            await GroupAsync(session, mine, project, "j.provider || '/' || j.model", "j.provider || '/' || j.model"),
            await GroupAsync(session, mine, project, "c.day", "'under way'"));
    }

    private static async Task<IReadOnlyList<SpendLine>> GroupAsync(SqlSession session, string mine, string? project, string spentBy, string heldBy)
    {
        IReadOnlyList<Group> groups = await session.ListAsync<Group>(
            $"""
            SELECT grp AS name, COUNT(DISTINCT job) AS jobs, CAST(SUM(estimate) AS BIGINT) AS estimate, CAST(SUM(micros) AS BIGINT) AS charged,
              CAST(SUM(held) AS BIGINT) AS held
            FROM (
              SELECT j.project, {spentBy} AS grp, c.job, c.estimate, c.micros, 0 AS held FROM cost c JOIN job j ON j.id = c.job
              UNION ALL
              SELECT j.project, {heldBy} AS grp, j.id AS job, 0 AS estimate, 0 AS micros, j.held FROM job j WHERE j.held > 0) t
            {mine}
            GROUP BY grp ORDER BY grp
            """,
            new { project });
        return
        [
            .. groups.Select(group => new SpendLine(
                group.Name, group.Jobs, Usd.FromMicros(group.Estimate), Usd.FromMicros(group.Charged), Usd.FromMicros(group.Held))),
        ];
    }

    private sealed class Disputed
    {
        public long Attempt { get; set; }

        public long Micros { get; set; }

        public long Estimate { get; set; }
    }

    private sealed class Totals
    {
        public long Estimate { get; set; }

        public long Unconfirmed { get; set; }

        public long Disputed { get; set; }
    }

    private sealed class Group
    {
        public string Name { get; set; } = "";

        public long Jobs { get; set; }

        public long Estimate { get; set; }

        public long Charged { get; set; }

        public long Held { get; set; }
    }
}
