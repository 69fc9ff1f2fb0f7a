using Aivp.Simulator;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Tests.Jobs.Killing;

namespace Aivp.Tools.Tests.Providers;

/// <summary>Processes killed with SIGKILL while they have pictures made at each vendor's simulator, and what the next process makes of it.</summary>
public sealed class VendorKillTests
{
    [Theory]
    [InlineData("fal", "fal-ai/flux/schnell", 1)]
    [InlineData("gemini", "gemini-2.5-flash-image", 1)]
    [InlineData("openai", "gpt-image-2", 1)]
    [InlineData("openrouter", "black-forest-labs/flux.2-pro", 1)]
    [InlineData("replicate", "black-forest-labs/flux-schnell", 1)]
    [InlineData("comfyui", "sdxl/text-to-image", 0)]
    [InlineData("stability", "stable-image/generate/core", 1)]
    [InlineData("leonardo", "phoenix", 1)]
    internal async Task Kill_AtEachStep_EveryJobEndsAndNothingIsPaidTwice(string vendor, string model, int ambiguous)
    {
        string folder = Directory.CreateTempSubdirectory($"aivp-kill-{vendor}-").FullName;
        await using SimulatorServer simulator = await SimulatorServer.StartAsync();
        List<string> prompts = [];
        foreach (JobStep step in new[] { JobStep.AfterSubmit, JobStep.Accepted, JobStep.Downloaded })
        {
            // Each process goes on with what the one before left, and begins something new that it dies of.
            prompts.Add($"a lighthouse at step {step}");
            (await RunAsync(step, prompts[^1])).Should().BeTrue($"it's to die at {step}");
        }

        (await RunAsync(JobStep.Done, "")).Should().BeFalse("nothing kills the last one");

        await using SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System));
        IReadOnlyList<Job> jobs = await ledger.ListAsync(new(), CancellationToken.None);
        jobs.Should().HaveCount(3).And.AllSatisfy(job => job.State.Should().BeOneOf(JobState.Done, JobState.Ambiguous));
        jobs.Count(job => job.State is JobState.Ambiguous).Should().Be(ambiguous, "only a vendor that can't be asked leaves the user to decide, and only where its answer was lost");
        simulator.Paid.GroupBy(paid => paid.RequestId).Should().HaveCount(3).And.AllSatisfy(job => job.Should().ContainSingle());
        (await ledger.BalanceAsync(CancellationToken.None)).Should().BeEmpty();
        Directory.Delete(folder, recursive: true);

        Task<bool> RunAsync(JobStep step, string victim) =>
            WorkerProcess.RunAsync("vendor", new VendorWorker(vendor, simulator.BaseAddress, folder, model, prompts, step, victim).ToArguments());
    }
}
