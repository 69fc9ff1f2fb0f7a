namespace Aivp.Tools.Jobs.Sql;

/// <summary>The table <c>job</c>.</summary>
internal static class JobTable
{
    private const string Insert = """
        INSERT INTO job (id, intent, generation, state, provider, model, body, project, stage, shot, subject, kind, attempt, lane, slot, estimate, actual, held,
          charged, request_id, submission, delivery, result, failure, error, owner, epoch, lease_until, created_at, updated_at, submitted_at, finished_at, choice)
        VALUES (@Id, @Intent, @Generation, @State, @Provider, @Model, @Body, @Project, @Stage, @Shot, @Subject, @Kind, @Attempt, @Lane, @Slot, @Estimate, @Actual,
          @Held, @Charged, @RequestId, @Submission, @Delivery, @Result, @Failure, @Error, @Owner, @Epoch, @LeaseUntil, @CreatedAt, @UpdatedAt, @SubmittedAt,
          @FinishedAt, @Choice)
        ON CONFLICT DO NOTHING
        """;

    /// <returns>False: there's one of the same intent and generation.</returns>
    public static async Task<bool> InsertAsync(SqlSession session, JobRow row) => await session.ExecuteAsync(Insert, row) == 1;

    /// <summary>Writes what is different from what <see cref="LockAsync"/> read: a step changes few of the many columns, and each costs.</summary>
    public static Task SaveAsync(SqlSession session, JobRow read, JobRow row) => session.ExecuteAsync(JobUpdate.Of(read, row), row);

    public static Task<JobRow?> LatestAsync(SqlSession session, string intent) =>
        session.FirstAsync<JobRow>("SELECT * FROM job WHERE intent = @intent ORDER BY generation DESC LIMIT 1", new { intent });

    public static Task<JobRow?> FindAsync(SqlSession session, JobId id) =>
        session.FirstAsync<JobRow>("SELECT * FROM job WHERE id = @Value", id);

    public static async Task<IReadOnlyList<Job>> ListAsync(SqlSession session, JobFilter filter)
    {
        IReadOnlyList<JobRow> rows = await session.ListAsync<JobRow>(
            $"""
            SELECT * FROM job
            WHERE id LIKE @Prefix
              {(filter.Project is null ? "" : "AND project = @Project")}
              {(filter.States is null ? "" : $"AND state IN ({string.Join(", ", filter.States.Select(state => $"'{state.ToName()}'"))})")}
            ORDER BY created_at DESC, id
            LIMIT @Limit
            """,
            new { Prefix = filter.IdPrefix + "%", filter.Project, filter.Limit });
        return [.. rows.Select(row => row.ToJob())];
    }

    /// <summary>Another job has this id at the same vendor.</summary>
    public static async Task<bool> HasRequestAsync(SqlSession session, JobRow job, string requestId) => await session.FirstAsync<long>(
        "SELECT COUNT(*) FROM job WHERE provider = @Provider AND request_id = @requestId AND id <> @Id", new { job.Provider, requestId, job.Id }) > 0;

    /// <summary>Takes a job over if nobody has claimed or renewed it since it was seen.</summary>
    public static async Task<bool> ClaimAsync(SqlSession session, Job seen, string owner, DateTimeOffset until) =>
        await session.ExecuteAsync(
            """
            UPDATE job SET owner = @owner, epoch = epoch + 1, lease_until = @until
            WHERE id = @id AND epoch = @epoch AND lease_until = @lease
            """,
            new
            {
                owner,
                until = until.ToUnixTimeMilliseconds(),
                id = seen.Id.Value,
                epoch = seen.Epoch,
                lease = seen.LeaseUntil.ToUnixTimeMilliseconds(),
            }) == 1;

    public static async Task RenewAsync(SqlSession session, IReadOnlyCollection<JobClaim> claims, DateTimeOffset until)
    {
        foreach (JobClaim claim in claims)
        {
            await session.ExecuteAsync(
                "UPDATE job SET lease_until = @until WHERE id = @id AND epoch = @epoch AND owner IS NOT NULL",
                new { until = until.ToUnixTimeMilliseconds(), id = claim.Job.Value, epoch = claim.Epoch });
        }
    }

    public static Task ReleaseAsync(SqlSession session, JobClaim claim) =>
        session.ExecuteAsync("UPDATE job SET owner = NULL WHERE id = @id AND epoch = @epoch", new { id = claim.Job.Value, epoch = claim.Epoch });

    /// <summary>
    /// The job, locked until the transaction's end, so that between the check of the claim and the writes that rely on it nobody can claim it.
    /// Comparing the epoch in the WHERE of a write to another table isn't enough: under PostgreSQL's READ COMMITTED it reads a snapshot.
    /// </summary>
    /// <param name="session">The transaction.</param>
    /// <param name="rowLock">As <see cref="ISqlStore.RowLock"/>.</param>
    /// <param name="claim">The right to the job.</param>
    /// <param name="known">The row as this claim last left it; null: not known. With the claim unchanged nobody else has written it.</param>
    /// <exception cref="LostClaimException">Somebody else has claimed it.</exception>
    public static async Task<JobRow> LockAsync(SqlSession session, string rowLock, JobClaim claim, JobRow? known)
    {
        if (known is not null)
        {
            long held = await session.FirstAsync<long>("SELECT COUNT(*) FROM job WHERE id = @id AND epoch = @Epoch AND owner IS NOT NULL", new { id = claim.Job.Value, claim.Epoch });
            return held == 1 ? known : throw new LostClaimException(claim);
        }

        JobRow? row = await session.FirstAsync<JobRow>("SELECT * FROM job WHERE id = @Value" + rowLock, claim.Job);
        return row is not null && row.Epoch == claim.Epoch && row.Owner is not null ? row : throw new LostClaimException(claim);
    }
}
