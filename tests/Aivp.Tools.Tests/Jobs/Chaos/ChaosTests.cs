using System.Globalization;
using Aivp.Simulator;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Chaos;

/// <summary>A thousand jobs at a vendor where everything goes wrong that can, with two keys and not enough money.</summary>
public sealed class ChaosTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Jobs = 1000;
    private const decimal Price = 0.025m;
    private readonly FalBench _bench = new();

    public async Task InitializeAsync()
    {
        foreach ((string name, string value) in new[]
        {
            ("FAL_KEY", "one:first-secret-of-two,two:second-secret-of-two"), ("Providers:Fal:Concurrency", "12"), ("Providers:Fal:AnswerTimeout", "00:00:02"),
            ("Jobs:FirstPause", "00:00:00.005"), ("Jobs:LookAgain", "00:00:00.020"), ("Jobs:KeyPause", "00:00:01"), ("Jobs:CollectPatience", "00:01:00"),
        })
        {
            _bench.Settings[name] = value;
        }

        await _bench.InitializeAsync();
        ChaosScript.Write(_bench.Simulator.Faults, Jobs, seed: 20261121);
    }

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Run_WhenEverythingGoesWrong_NeverOverspendsNorPaysTwiceNorLosesAnything()
    {
        ProjectJobs jobs = await _bench.Services.GetRequiredService<ProjectLedgers>().OpenAsync(_bench.Folder, default);

        // Not enough for all, twice; then enough for all.
        foreach (decimal cap in new[] { 300 * Price, 700 * Price, 1500 * Price })
        {
            await jobs.Ledger.SetBudgetAsync(jobs.Project, cap, default);
            Budget budget = await RunUntilDoneOrCappedAsync(jobs);
            Tell(await jobs.Ledger.ListAsync(new(), default), budget);
            (budget.ChargedUsd + budget.HeldUsd).Should().BeLessThanOrEqualTo(cap);
            ((Accepted().Count() - FailedThere()) * Price).Should().BeLessThanOrEqualTo(cap, "that's what the vendor could bill");
        }

        await CheckAsync(jobs);
        await ResolveAsync(jobs);
        _bench.Simulator.Faults.Clear();
        Budget spent = await RunUntilDoneOrCappedAsync(jobs);

        IReadOnlyList<Job> end = await CheckAsync(jobs);
        Tell(end, spent);
        end.Should().OnlyContain(job => job.State == JobState.Done || job.State == JobState.Refused);
        end.Count(job => job.State is JobState.Done).Should().BeGreaterThan(Jobs * 9 / 10);
    }

    /// <summary>Runs again while keys that were set aside come back, as a user would type the same command again.</summary>
    private async Task<Budget> RunUntilDoneOrCappedAsync(ProjectJobs jobs)
    {
        while (true)
        {
            await RunAllAsync(jobs);
            Budget budget = await jobs.Ledger.GetBudgetAsync(jobs.Project, default);
            if (budget.LeftUsd < Price || (await jobs.Ledger.ListAsync(new([JobState.Intent, JobState.Failed]), default)).Count == 0)
            {
                return budget;
            }
        }
    }

    private async Task<IReadOnlyList<Job>> CheckAsync(ProjectJobs jobs)
    {
        IReadOnlyList<Job> all = await jobs.Ledger.ListAsync(new(), default);
        all.Should().HaveCount(Jobs, "nothing is lost");
        all.Where(job => job.State is JobState.Done).Should().OnlyContain(job => jobs.Store.Has(job.Result));
        all.Should().OnlyContain(job => job.Explanation.Length > 4 && (job.State != JobState.Ambiguous || job.Explanation.Contains("aivp jobs resolve")));
        (await jobs.Ledger.SpendAsync(jobs.Project, default)).PaidTwice.Should().Be(0);
        (await jobs.Ledger.BalanceAsync(default)).Should().BeEmpty();

        // Whatever the vendor took is somebody's: its job has it, or is in doubt, or was begun again after it failed.
        ILookup<string, PaidSubmission> taken = Accepted().ToLookup(submission => submission.Input!["prompt"]!.ToString());
        foreach (Job job in all)
        {
            PaidSubmission[] its = [.. taken[job.Context.Subject]];
            its.Length.Should().BeLessThanOrEqualTo((int)job.Attempt, job.Explanation);
            if (its.Length == job.Attempt && job.State is not JobState.Ambiguous)
            {
                job.RequestId.Should().Be(its[^1].RequestId, job.Explanation);
            }
        }

        return all;
    }

    /// <summary>Does what a user would: looks for each job in doubt in the vendor's list.</summary>
    private async Task ResolveAsync(ProjectJobs jobs)
    {
        IReadOnlyList<Job> doubtful = await jobs.Ledger.ListAsync(new([JobState.Ambiguous]), default);
        doubtful.Should().NotBeEmpty("answers were lost");
        foreach (Job job in doubtful)
        {
            string? request = Accepted().LastOrDefault(submission => submission.Input!["prompt"]!.ToString() == job.Context.Subject)?.RequestId;
            await jobs.Desk.ResolveAsync(job, request is null ? JobResolution.NotPaid : JobResolution.Paid, request, default);
        }
    }

    private IEnumerable<PaidSubmission> Accepted() => _bench.Simulator.Paid;

    /// <summary>How many jobs the vendor said it failed at itself, which it doesn't bill.</summary>
    private int FailedThere() => _bench.Simulator.Requests
        .Where(request => request.Method == "GET" && request.Path.Contains("/requests/") && !request.Path.Contains("/status") && request.Status >= 500)
        .DistinctBy(request => request.Path)
        .Count();

    private async Task RunAllAsync(ProjectJobs jobs) => await Parallel.ForEachAsync(
        Enumerable.Range(0, Jobs), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, token) =>
        {
            ImageRequest request = new("fal-ai/flux/dev", string.Create(CultureInfo.InvariantCulture, $"picture {number}"), new(64, 64), number)
            {
                Parameters = new Dictionary<string, string> { ["output_format"] = "png" },
            };
            IImageProvider fal = _bench.Images;
            JobOrder order = new(
                await ImageIntent.OfAsync(fal.Name, request, token),
                new(jobs.Project, "chaos", "1.1", request.Prompt),
                Price,
                fal,
                (call, cancel) => fal.SubmitAsync(request, call, cancel))
            {
                Kind = ResultKind.Picture,
            };
            try
            {
                await jobs.Runner.RunAsync(order, token);
            }
            catch (AivpException)
            {
                // Each says in the ledger what became of it.
            }
        });

    private void Tell(IReadOnlyList<Job> all, Budget budget) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", all.GroupBy(job => job.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"))}; ${budget.ChargedUsd} spent, ${budget.HeldUsd} set aside of ${budget.CapUsd}; the vendor took {Accepted().Count()}"));
}
