using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Tests.Jobs.Sql;
using Microsoft.Data.Sqlite;

namespace Aivp.Tools.Tests.Jobs.Sqlite;

public sealed class SqliteJobLedgerTests : JobLedgerContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-sqlite-").FullName;

    private string File => Path.Combine(_folder, "ledger.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Open_WhenANewerVersionMadeIt_SaysSoAndChangesNothing()
    {
        await Ledger.DisposeAsync();
        Execute("INSERT INTO schema_version (version, applied_at) VALUES (99, 0)");

        Action open = () => SqliteStore.Open(File, Time);

        open.Should().Throw<LedgerException>().WithMessage($"*{File}*schema 99*up to {Migrations.Latest}*Update aivp*");
    }

    [Fact]
    public void Open_WhenTheFileIsNoLedger_SaysWhich()
    {
        string file = Path.Combine(_folder, "notes.db");
        System.IO.File.WriteAllText(file, new string('x', 5000));

        Action open = () => SqliteStore.Open(file, Time);

        open.Should().Throw<LedgerException>().WithMessage($"*{file}*");
    }

    [Fact]
    public void Open_LosesNothingInAPowerCut()
    {
        Read("PRAGMA journal_mode").Should().Be("wal");
        Read("SELECT MAX(version) FROM schema_version").Should().Be((long)Migrations.Latest);
    }

    [Fact]
    public async Task Write_WhenOneOfManyFails_LeavesTheOthersWhole()
    {
        (_, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("a"), "one", TimeSpan.FromSeconds(30), default);

        Task<Job> wrong = Ledger.AdvanceAsync(claim!, new(JobState.Verified), default);
        Task<Reservation> right = Ledger.ReserveAsync(claim!, [], default);

        await wrong.Invoking(task => task).Should().ThrowAsync<InvalidOperationException>();
        (await right).Should().BeOfType<Reservation.Taken>();
    }

    [Fact]
    public async Task Balance_WhenASumIsWrong_SaysSoAndMendsIt()
    {
        await BringAsync("a", JobState.Accepted, lanes: [new("fal/k", 3)]);
        Execute("UPDATE lane SET in_flight = 3; UPDATE budget SET held = 5, charged = 7");

        IReadOnlyList<string> wrong = await Ledger.BalanceAsync(default);

        wrong.Should().HaveCount(3).And.Contain("lane fal/k had 3 jobs on its books and 1 in fact.");
        (await Ledger.BalanceAsync(default)).Should().BeEmpty();
        (await Ledger.GetBudgetAsync("p", default)).Should().Be(new Budget(null, 0m, 0.04m));
    }

    private protected override Task<IJobLedger> OpenAsync() => Task.FromResult<IJobLedger>(new SqlJobLedger(SqliteStore.Open(File, Time)));

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    private object? Read(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        return command.ExecuteScalar();
    }
}
