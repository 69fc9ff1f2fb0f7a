using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Postgres;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Tests.Jobs.Sql;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Aivp.Tools.Tests.Jobs.Postgres;

[Collection(PostgresGroup.Name)]
public sealed class PostgresJobLedgerTests(PostgresServer server) : JobLedgerContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private string _database = "";

    [Fact]
    public async Task Open_WhenManyNodesStartAtOnce_MakesTheTablesOnce()
    {
        string database = await server.CreateDatabaseAsync();

        PostgresStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresStore.OpenAsync(database, TimeProvider.System, default)));

        foreach (PostgresStore store in stores)
        {
            (await store.ReadAsync(session => session.FirstAsync<long>("SELECT MAX(version) FROM schema_version"), default)).Should().Be(Migrations.Latest);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Open_WhenANewerVersionWasHere_SaysSo()
    {
        await ExecuteAsync("INSERT INTO schema_version (version, applied_at) VALUES (99, 0)");

        Func<Task> open = () => PostgresStore.OpenAsync(_database, Time, default);

        await open.Should().ThrowAsync<LedgerException>().WithMessage("*schema 99*Update aivp*");
    }

    [Fact]
    public async Task Open_WhenTheDatabaseIsNotThere_SaysSo()
    {
        Func<Task> open = () => PostgresStore.OpenAsync(_database.Replace("Database=film", "Database=nofilm", StringComparison.Ordinal), Time, default);

        await open.Should().ThrowAsync<LedgerException>().WithMessage("*nofilm*");
    }

    /// <summary>A takeover commits between an old owner's check and its write: the check must wait for it.</summary>
    [Fact]
    public async Task Advance_WhenATakeoverIsUnderWay_WaitsForItAndIsFenced()
    {
        (Job job, JobClaim? old) = await Ledger.OpenAsync(await DraftAsync("a"), "old", Lease, default);
        await using NpgsqlConnection connection = new(_database);
        await connection.OpenAsync();
        await using NpgsqlTransaction takeover = await connection.BeginTransactionAsync();
        await using NpgsqlCommand claim = new($"UPDATE job SET epoch = 2, owner = 'new' WHERE id = '{job.Id}'", connection, takeover);
        await claim.ExecuteNonQueryAsync();

        Task<Job> late = Ledger.AdvanceAsync(old!, new(JobState.Cancelled), default);
        await UntilSomebodyWaitsForALockAsync();
        await takeover.CommitAsync();

        await late.Invoking(task => task).Should().ThrowAsync<LostClaimException>();
        (await Ledger.FindAsync(job.Id, default))!.State.Should().Be(JobState.Intent);
    }

    /// <summary>The control: the same with the claim compared in the write's WHERE and no lock. It's let through, though it's no longer the owner's.</summary>
    [Fact]
    public async Task Advance_WhenTheClaimIsOnlyCompared_IsSeenToLetTheOldOwnerThrough()
    {
        (Job job, _) = await Ledger.OpenAsync(await DraftAsync("a"), "old", Lease, default);
        await ExecuteAsync("INSERT INTO lane (id, in_flight, next_at, aside_until, used_at) VALUES ('x', 0, 0, 0, 0)");
        await using NpgsqlConnection connection = new(_database);
        await connection.OpenAsync();
        await using NpgsqlTransaction takeover = await connection.BeginTransactionAsync();
        await using NpgsqlCommand claim = new($"UPDATE job SET epoch = 2, owner = 'new' WHERE id = '{job.Id}'", connection, takeover);
        await claim.ExecuteNonQueryAsync();

        int written = await ExecuteAsync($"UPDATE lane SET in_flight = 1 WHERE id = 'x' AND EXISTS (SELECT 1 FROM job WHERE id = '{job.Id}' AND epoch = 1)");
        await takeover.CommitAsync();

        written.Should().Be(1);
    }

    [Fact]
    public async Task Run_WhenTheServerCrashesMeanwhile_GoesOnAndPaysOnce()
    {
        string folder = Directory.CreateTempSubdirectory("aivp-pg-run-").FullName;
        await using SqlJobLedger ledger = new(await PostgresStore.OpenAsync(_database, TimeProvider.System, default));
        JobOptions options = new() { LookAgain = TimeSpan.FromMilliseconds(20), FirstPause = TimeSpan.FromMilliseconds(20) };
        await using JobRunner runner = new(ledger, new(folder), options, TimeProvider.System, new NoJobObserver(), NullLogger<JobRunner>.Instance);
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 4)] };
        TaskCompletionSource crashed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        for (int i = 0; i < 12; i++)
        {
            vendor.OnCollect.Enqueue(() => crashed.Task);
        }

        Task<JobResult[]> all = Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
            await runner.RunAsync(await TestJobs.OrderAsync(vendor, $"fox {i}"), default)));
        await server.CrashAsync();
        crashed.SetResult();

        (await all).Should().OnlyContain(result => result.Job.State == JobState.Done);
        vendor.Billed.Should().HaveCount(12);
        (await ledger.BalanceAsync(default)).Should().BeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private protected override async Task<IJobLedger> OpenAsync()
    {
        _database = await server.CreateDatabaseAsync();
        return new SqlJobLedger(await PostgresStore.OpenAsync(_database, Time, default));
    }

    private async Task UntilSomebodyWaitsForALockAsync()
    {
        while (await CountAsync("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()") == 0)
        {
            await Task.Yield();
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_database);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_database);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
