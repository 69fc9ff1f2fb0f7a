using System.Globalization;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>Sums against what they are sums of.</summary>
internal static class Balance
{
    public static async Task<IReadOnlyList<string>> MendAsync(SqlSession session, string rowLock)
    {
        // Every step of a job changes these rows before the job's own, so with them locked nothing is half-way.
        await session.ListAsync<string>("SELECT project FROM budget ORDER BY project" + rowLock);
        await session.ListAsync<string>("SELECT id FROM lane ORDER BY id" + rowLock);
        List<string> wrong = [];
        IReadOnlyList<Sum> lanes = await session.ListAsync<Sum>(
            """
            SELECT id, in_flight AS kept, (SELECT COUNT(*) FROM job WHERE job.lane = lane.id AND slot = 1) AS counted FROM lane
            """);
        foreach (Sum lane in lanes.Where(lane => lane.Kept != lane.Counted))
        {
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"lane {lane.Id} had {lane.Kept} jobs on its books and {lane.Counted} in fact."));
            await session.ExecuteAsync("UPDATE lane SET in_flight = @Counted WHERE id = @Id", lane);
        }

        foreach ((string column, string counted) in new[]
        {
            ("held", "SELECT COALESCE(SUM(held), 0) FROM job WHERE job.project = budget.project AND held > 0"),
            ("charged", "SELECT COALESCE(SUM(charged), 0) FROM job WHERE job.project = budget.project AND charged <> 0"),
        })
        {
            IReadOnlyList<Sum> sums = await session.ListAsync<Sum>(
                $"SELECT project AS id, {column} AS kept, CAST(({counted}) AS BIGINT) AS counted FROM budget");
            foreach (Sum sum in sums.Where(sum => sum.Kept != sum.Counted))
            {
                wrong.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"budget '{sum.Id}' had ${Usd.FromMicros(sum.Kept)} {column} on its books and ${Usd.FromMicros(sum.Counted)} in fact."));
                await session.ExecuteAsync($"UPDATE budget SET {column} = @Counted WHERE project = @Id", sum);
            }
        }

        return wrong;
    }

    private sealed class Sum
    {
        public string Id { get; set; } = "";

        public long Kept { get; set; }

        public long Counted { get; set; }
    }
}
