using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Jobs;

/// <summary>A project's jobs: what was asked for, what came of it, and the way to ask for more.</summary>
/// <param name="Project">For <see cref="JobContext.Project"/>.</param>
/// <param name="Ledger">Where the jobs are written down.</param>
/// <param name="Shots">Where work is written down that others may do.</param>
/// <param name="Store">Where their results are.</param>
/// <param name="Runner">Has things made.</param>
/// <param name="Desk">What only the user can decide.</param>
internal sealed record ProjectJobs(string Project, IJobLedger Ledger, IShotLedger Shots, ResultStore Store, JobRunner Runner, JobDesk Desk) : IAsyncDisposable
{
    /// <summary>Asking for this again costs nothing: it's done, and its file is there.</summary>
    /// <param name="intent">As <see cref="JobIntent.Hash"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<bool> IsDoneAsync(string intent, CancellationToken cancellationToken) =>
        await Ledger.LatestAsync(intent, cancellationToken) is { State: JobState.Done } job && Store.Has(job.Result);

    /// <summary>
    /// Removes from the store what free jobs made for these: asked for again, it's made again for nothing. What was paid for stays, also where a free job
    /// made the very same bytes.
    /// </summary>
    /// <param name="subjects">As <see cref="JobContext.Subject"/>.</param>
    /// <param name="cancellationToken">Removes no more.</param>
    /// <returns>Absolute paths of what was removed.</returns>
    public async Task<IReadOnlyList<string>> ForgetFreeAsync(IReadOnlySet<string> subjects, CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> done = await Ledger.ListAsync(new([JobState.Done], Project), cancellationToken);
        List<string> removed = [];
        foreach (IGrouping<string, Job> same in done.Where(job => Store.Has(job.Result)).GroupBy(job => job.Result!))
        {
            if (same.All(job => job is { EstimateUsd: 0, ChargedUsd: 0 } && subjects.Contains(job.Context.Subject)))
            {
                removed.Add(Store.PathOf(same.Key));
                File.Delete(Store.PathOf(same.Key));
            }
        }

        return removed;
    }

    public async ValueTask DisposeAsync()
    {
        await Runner.DisposeAsync();
        await Ledger.DisposeAsync();
    }
}
