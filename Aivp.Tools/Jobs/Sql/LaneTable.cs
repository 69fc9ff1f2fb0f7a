namespace Aivp.Tools.Jobs.Sql;

/// <summary>
/// The table <c>lane</c>: one row per key counts what is at the vendor, whoever submitted it. A dead process's jobs go on counting until somebody has
/// brought them to an end, since the vendor goes on working on them.
/// </summary>
internal static class LaneTable
{
    /// <summary>Takes a place in the lane that was used longest ago of those that have one.</summary>
    /// <returns>The lane; or null and why.</returns>
    public static async Task<(Lane? Lane, Reservation? Otherwise)> TakeAsync(
        SqlSession session, string rowLock, IReadOnlyList<Lane> lanes, DateTimeOffset now)
    {
        long at = now.ToUnixTimeMilliseconds();
        IReadOnlyList<LaneRow> rows = await RowsAsync(session, rowLock, lanes);
        foreach (LaneRow row in rows)
        {
            Lane lane = lanes.First(lane => lane.Id == row.Id);
            if (row.AsideUntil > at || row.NextAt > at || row.InFlight >= lane.Concurrency)
            {
                continue;
            }

            long pause = lane.PerMinute is { } perMinute ? 60_000 / perMinute : 0;
            await session.ExecuteAsync(
                "UPDATE lane SET in_flight = in_flight + 1, next_at = @next, used_at = @at WHERE id = @id",
                new { next = at + pause, at, id = row.Id });
            return (lane, null);
        }

        return (null, Why(rows, lanes, at));
    }

    public static Task LeaveAsync(SqlSession session, string lane) =>
        session.ExecuteAsync("UPDATE lane SET in_flight = in_flight - 1 WHERE id = @lane", new { lane });

    public static Task PauseAsync(SqlSession session, string lane, DateTimeOffset until) =>
        session.ExecuteAsync(
            "UPDATE lane SET next_at = @until WHERE id = @lane AND next_at < @until", new { lane, until = until.ToUnixTimeMilliseconds() });

    public static Task SetAsideAsync(SqlSession session, string lane, DateTimeOffset until) =>
        session.ExecuteAsync("UPDATE lane SET aside_until = @until WHERE id = @lane", new { lane, until = until.ToUnixTimeMilliseconds() });

    // One by one, in one order for everybody: two who lock the same lanes must not wait for each other.
    private static async Task<IReadOnlyList<LaneRow>> RowsAsync(SqlSession session, string rowLock, IReadOnlyList<Lane> lanes)
    {
        string sql = "SELECT * FROM lane WHERE id = @id" + rowLock;
        List<LaneRow> rows = [];
        foreach (string id in lanes.Select(lane => lane.Id).Order(StringComparer.Ordinal))
        {
            LaneRow? row = await session.FirstAsync<LaneRow>(sql, new { id });
            if (row is null)
            {
                await session.ExecuteAsync(
                    "INSERT INTO lane (id, in_flight, next_at, aside_until, used_at) VALUES (@id, 0, 0, 0, 0) ON CONFLICT DO NOTHING", new { id });
                row = await session.FirstAsync<LaneRow>(sql, new { id });
            }

            rows.Add(row!);
        }

        return [.. rows.OrderBy(row => row.UsedAt)];
    }

    private static Reservation Why(IReadOnlyList<LaneRow> rows, IReadOnlyList<Lane> lanes, long at)
    {
        if (rows.All(row => row.AsideUntil > at))
        {
            return new Reservation.Aside(DateTimeOffset.FromUnixTimeMilliseconds(rows.Min(row => row.AsideUntil)));
        }

        // A lane that's full says nothing about when.
        LaneRow[] usable = [.. rows.Where(row => row.AsideUntil <= at)];
        return usable.Any(row => row.InFlight >= lanes.First(lane => lane.Id == row.Id).Concurrency)
            ? new Reservation.Busy(null)
            : new Reservation.Busy(DateTimeOffset.FromUnixTimeMilliseconds(usable.Min(row => row.NextAt)));
    }
}
