using System.Diagnostics;
using System.Globalization;
using Aivp.Tools.Jobs;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Several processes on one ledger: at once, killed at random, and frozen so long that they're taken for dead.</summary>
public sealed class ManyProcessesTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-many-").FullName;
    private readonly string[] _prompts = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}"))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_WhenTwoProcessesMakeTheSameAtOnce_IsOneSetOfJobs()
    {
        await using VendorServer server = new(knowsReferences: false);
        Worker worker = new(_folder, server.Uri, SubmitSafety.None, _prompts, 4, JobStep.Done, "", 0);

        bool[] killed = await Task.WhenAll(WorkerProcess.RunAsync(worker), WorkerProcess.RunAsync(worker));

        killed.Should().OnlyContain(it => !it);
        Trial trial = await Trial.ReadAsync(JobStep.Done, SubmitSafety.None, _folder, server, 0, 0);
        (trial.Done, trial.Posts, trial.PaidTwice).Should().Be((_prompts.Length, _prompts.Length, 0));
    }

    [Theory]
    [InlineData(SubmitSafety.None)]
    [InlineData(SubmitSafety.Lookup)]
    [InlineData(SubmitSafety.Idempotent)]
    internal async Task Run_WhenKilledAtRandomWithManyJobsUnderWay_EndsAndPaysOnce(SubmitSafety safety)
    {
        await using VendorServer server = new(safety is SubmitSafety.Idempotent);
        Random random = new(20261121 + (int)safety);
        int kills = 0;
        for (int run = 0; run < 6; run++)
        {
            JobStep step = (JobStep)random.Next((int)JobStep.Verified + 1);
            string victim = _prompts[random.Next(_prompts.Length)];
            kills += await WorkerProcess.RunAsync(new(_folder, server.Uri, safety, _prompts, 4, step, victim, random.Next(0, 5))) ? 1 : 0;
        }

        (await WorkerProcess.RunAsync(new(_folder, server.Uri, safety, _prompts, 4, JobStep.Done, "", 0))).Should().BeFalse();

        Trial trial = await Trial.ReadAsync(JobStep.Done, safety, _folder, server, kills, 0);
        output.WriteLine(trial.ToString());
        trial.Kills.Should().BePositive();
        (trial.Done + trial.Ambiguous, trial.PaidTwice).Should().Be((_prompts.Length, 0));
        trial.Findings.Should().BeEmpty();
        trial.LeftOver.Should().BeEmpty();
        if (safety is not SubmitSafety.None)
        {
            trial.Ambiguous.Should().Be(0);
        }
    }

    [Theory]
    [InlineData(SubmitSafety.None, JobStep.BeforeSubmit, 0, 0)]
    [InlineData(SubmitSafety.None, JobStep.Accepted, 1, 1)]
    [InlineData(SubmitSafety.Lookup, JobStep.BeforeSubmit, 1, 1)]
    [InlineData(SubmitSafety.Lookup, JobStep.AfterSubmit, 1, 1)]
    [InlineData(SubmitSafety.Idempotent, JobStep.BeforeSubmit, 1, 1)]
    internal async Task Run_WhenAProcessFreezesAndAnotherTakesOver_TheFrozenOneDoesNothingMore(SubmitSafety safety, JobStep step, int done, int posts)
    {
        await using VendorServer server = new(safety is SubmitSafety.Idempotent);
        Worker worker = new(_folder, server.Uri, safety, ["p0"], 1, step, "p0", 0) { Lease = TimeSpan.FromMilliseconds(600) };
        using Process frozen = WorkerProcess.Start(worker with { Freeze = true });
        (await frozen.StandardOutput.ReadLineAsync()).Should().Be(step.ToString());
        await FreezeAsync(frozen.Id);

        (await WorkerProcess.RunAsync(worker with { Victim = "" })).Should().BeFalse();
        await frozen.StandardInput.WriteLineAsync();
        await SignalAsync("-CONT", frozen.Id);
        await frozen.WaitForExitAsync();
        frozen.ExitCode.Should().Be(0, await frozen.StandardError.ReadToEndAsync());
        Trial trial = await Trial.ReadAsync(step, safety, _folder, server, 0, 0);
        output.WriteLine(trial.ToString());
        trial.Done.Should().Be(done);
        trial.PaidTwice.Should().Be(0);
        trial.Posts.Should().BeInRange(posts, safety is SubmitSafety.Idempotent ? posts + 1 : posts);
    }

    private async Task FreezeAsync(int id)
    {
        // Not while it writes: a frozen process that holds SQLite's lock holds up everybody, which is another story.
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_folder, "ledger.db")};Pooling=False");
        await connection.OpenAsync();
        await using SqliteTransaction onlyUs = connection.BeginTransaction(deferred: false);
        await SignalAsync("-STOP", id);
        string stat = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat");
        while ((await File.ReadAllTextAsync(stat)).Split(") ")[1][0] != 'T')
        {
            await Task.Yield();
        }
    }

    private static async Task SignalAsync(string signal, int id)
    {
        using Process kill = Process.Start("kill", [signal, id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
