using System.Globalization;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Xunit.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Processes killed with SIGKILL in the middle of paid calls, and what the next process makes of it.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>How often each step is tried with each sort of vendor. The numbers in tests/README.md are of 20.</summary>
    private static readonly int KillsPerSafety =
        int.TryParse(Environment.GetEnvironmentVariable("AIVP_TEST_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 2;

    [Theory]
    [InlineData(JobStep.Intent)]
    [InlineData(JobStep.Reserved)]
    [InlineData(JobStep.BeforeSubmit)]
    [InlineData(JobStep.AfterSubmit)]
    [InlineData(JobStep.Accepted)]
    [InlineData(JobStep.Polling)]
    [InlineData(JobStep.Completed)]
    [InlineData(JobStep.Downloading)]
    [InlineData(JobStep.Downloaded)]
    [InlineData(JobStep.Verified)]
    internal async Task Kill_AtAStep_EveryJobEndsAndNothingIsPaidTwice(JobStep step)
    {
        Trial[] trials = await Task.WhenAll(Enum.GetValues<SubmitSafety>().Select(safety => TryAsync(step, safety, knows: safety is SubmitSafety.Idempotent)));

        foreach (Trial trial in trials)
        {
            output.WriteLine(trial.ToString());
            trial.Kills.Should().Be(KillsPerSafety);
            trial.PaidTwice.Should().Be(0);
            trial.Unfinished.Should().BeEmpty();
            trial.Ambiguous.Should().Be(trial.Safety is SubmitSafety.None ? trial.KilledWhileSubmitting : 0, "it's ambiguous only where it must be");
            trial.Billed.Should().BeGreaterThanOrEqualTo(trial.Done);
            trial.Findings.Should().BeEmpty();
            trial.LeftOver.Should().BeEmpty();
        }
    }

    /// <summary>The control: submits again without the vendor knowing our references. If this isn't seen to pay twice, the test above proves nothing.</summary>
    [Fact]
    public async Task Kill_WhenSubmissionsAreBlindlyRepeated_IsSeenToPayTwice()
    {
        Trial trial = await TryAsync(JobStep.AfterSubmit, SubmitSafety.Idempotent, knows: false);

        output.WriteLine(trial.ToString());
        trial.PaidTwice.Should().BePositive();
    }

    private static async Task<Trial> TryAsync(JobStep step, SubmitSafety safety, bool knows)
    {
        string folder = Directory.CreateTempSubdirectory("aivp-kill-").FullName;
        await using VendorServer server = new(knows);
        Random random = new(((int)step * 31) + (int)safety);
        List<string> prompts = [];
        int kills = 0;
        int whileSubmitting = 0;
        for (int i = 0; i < KillsPerSafety; i++)
        {
            // Each run goes on with what the one before left, and begins something new that it dies of: at the step itself, or a little later.
            string victim = string.Create(CultureInfo.InvariantCulture, $"p{i}");
            prompts.Add(victim);
            int delay = i % 2 == 0 ? 0 : random.Next(1, 8);
            bool killed = await WorkerProcess.RunAsync(new(folder, server.Uri, safety, prompts, 1, step, victim, delay));
            kills += killed ? 1 : 0;
            whileSubmitting += await StateOfAsync(folder, victim) is JobState.Submitting ? 1 : 0;
        }

        (await WorkerProcess.RunAsync(new(folder, server.Uri, safety, prompts, 2, step, "", 0))).Should().BeFalse();
        Trial trial = await Trial.ReadAsync(step, safety, folder, server, kills, whileSubmitting);
        Directory.Delete(folder, recursive: true);
        return trial;
    }

    private static async Task<JobState> StateOfAsync(string folder, string prompt)
    {
        await using SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System));
        return (await ledger.FindAsync(JobId.Of((await Worker.IntentAsync(prompt)).Hash, 0), CancellationToken.None))!.State;
    }
}
