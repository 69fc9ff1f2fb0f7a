using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs;

/// <summary>A ledger in a folder of its own, and a runner on it.</summary>
internal sealed class TestJobs : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    public TestJobs(TimeProvider? time = null, string? folder = null, IJobObserver? observer = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("aivp-jobs-").FullName;
        Time = time ?? new AutoTime();
        Ledger = new SqlJobLedger(SqliteStore.Open(Path.Combine(Folder, "ledger.db"), Time));
        Store = new(Path.Combine(Folder, "store"));
        Runner = new(Ledger, Store, Options, Time, observer ?? new NoJobObserver(), NullLogger<JobRunner>.Instance);
        Desk = new(Ledger, Store, new(Ledger, Options, Time, NullLogger.Instance));
    }

    public string Folder { get; }

    public TimeProvider Time { get; }

    public IJobLedger Ledger { get; }

    public ResultStore Store { get; }

    public JobRunner Runner { get; }

    public JobDesk Desk { get; }

    public JobOptions Options { get; } = new() { LookAgain = TimeSpan.FromMilliseconds(10), FirstPause = TimeSpan.FromSeconds(1), SubmitTimeout = TimeSpan.FromMinutes(5) };

    public static async Task<JobOrder> OrderAsync(ScriptedVendor vendor, string prompt = "a red fox", decimal estimateUsd = 0.04m, string stage = "keyframes", string shot = "1.1") =>
        new(
            await JobIntent.CreateAsync(vendor.Name, "m", new JsonObject { ["prompt"] = prompt }, [], CancellationToken.None),
            new("p", stage, shot, "shot-01-ff-c1"),
            estimateUsd,
            vendor,
            vendor.SubmitAsync)
        {
            Kind = ResultKind.Picture,
        };

    public async Task<JobResult> RunAsync(ScriptedVendor vendor, string prompt = "a red fox", decimal estimateUsd = 0.04m) =>
        await Runner.RunAsync(await OrderAsync(vendor, prompt, estimateUsd), CancellationToken.None);

    public async Task<Job> OnlyJobAsync() => (await Ledger.ListAsync(new(), CancellationToken.None)).Should().ContainSingle().Subject;

    public Task<Budget> BudgetAsync() => Ledger.GetBudgetAsync("p", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Runner.DisposeAsync();
        await Ledger.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
