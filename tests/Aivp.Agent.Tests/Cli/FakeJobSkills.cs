using System.Runtime.CompilerServices;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Jobs as a test wants them, and what was asked about them.</summary>
internal sealed class FakeJobSkills : IJobSkills
{
    public IReadOnlyList<Job> Jobs { get; set; } = [];

    public SpendReport Spend { get; set; } = Samples.Spend;

    public Budget Budget { get; private set; } = new(5m, 1.25m, 0.08m);

    /// <summary>Every call: its name, the project and what else it was given.</summary>
    public List<string> Calls { get; } = [];

    public Task<IReadOnlyList<Job>> ListAsync(string? project, bool all, CancellationToken cancellationToken) => Answer($"list {project} {all}", Jobs);

    public Task<JobStatus> StatusAsync(string? project, string id, CancellationToken cancellationToken) =>
        Answer($"status {project} {id}", new JobStatus(Jobs[0], "queued (position 2)"));

    public async IAsyncEnumerable<Job> WatchAsync(
        string? project, string? id, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Answer(FormattableString.Invariant($"watch {project} {id} {interval.TotalSeconds}"), 0);
        foreach (Job job in Jobs)
        {
            yield return job;
        }
    }

    public Task<CollectedJob> SaveResultAsync(string? project, string id, string? file, IProgress<string> progress, CancellationToken cancellationToken) =>
        Answer($"result {project} {id} {file}", new CollectedJob(Jobs[0], "/here/shot-02.mp4"));

    public Task<CollectedJob> ResumeAsync(string? project, string id, IProgress<string> progress, CancellationToken cancellationToken)
    {
        foreach (string status in new[] { "queued (position 2)", "queued (position 2)", "running", "completed" })
        {
            progress.Report(status);
        }

        return Answer($"resume {project} {id}", new CollectedJob(Jobs[0], "/film/.aivp/store/ab/cd.png"));
    }

    public Task<Job> CancelAsync(string? project, string id, CancellationToken cancellationToken) => Answer($"cancel {project} {id}", Jobs[0]);

    public Task<Job> ResolveAsync(string? project, string id, JobResolution resolution, string? requestId, CancellationToken cancellationToken) =>
        Answer($"resolve {project} {id} {resolution} {requestId}", Jobs[0]);

    public Task<SpendReport> SpendAsync(string? project, CancellationToken cancellationToken) => Answer($"spend {project}", Spend);

    public Task<Budget> SetBudgetAsync(string? project, decimal? capUsd, CancellationToken cancellationToken)
    {
        Budget = Budget with { CapUsd = capUsd };
        return Answer(FormattableString.Invariant($"budget {project} {capUsd}"), Budget);
    }

    public Task<Budget> GetBudgetAsync(string? project, CancellationToken cancellationToken) => Answer($"budget {project}", Budget);

    private Task<T> Answer<T>(string call, T answer)
    {
        Calls.Add(call);
        return Task.FromResult(answer);
    }
}
