using Aivp.Tools.Errors;
using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Jobs;

/// <summary>A project's jobs: what was asked for, what came of it, and the way to ask for more.</summary>
/// <param name="Project">For <see cref="JobContext.Project"/>.</param>
/// <param name="Ledger">Where the jobs are written down.</param>
/// <param name="Shots">Who makes a piece of the film.</param>
/// <param name="Store">Where their results are.</param>
/// <param name="Runner">Has things made.</param>
/// <param name="Desk">What only the user can decide.</param>
internal sealed record ProjectJobs(string Project, IJobLedger Ledger, IShotScheduler Shots, ResultStore Store, JobRunner Runner, JobDesk Desk) : IAsyncDisposable
{
    /// <summary>Asking for this again costs nothing: it's done, and its file is there.</summary>
    /// <param name="intent">As <see cref="JobIntent.Hash"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<bool> IsDoneAsync(string intent, CancellationToken cancellationToken) =>
        await Ledger.LatestAsync(intent, cancellationToken) is { State: JobState.Done } job && Store.Has(job.Result);

    /// <summary>Has a piece made, unless another process makes the very same one: then it waits for that.</summary>
    /// <param name="file">The piece.</param>
    /// <param name="inputHash">What it's made from.</param>
    /// <param name="fresh">It's made anew though it's up to date.</param>
    /// <param name="isThere">Whether it's there now, up to date.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellationToken">Gives it up unfinished.</param>
    /// <exception cref="AivpException">It couldn't be made, here or elsewhere.</exception>
    public async Task MakeOnceAsync(
        string file, string inputHash, bool fresh, Func<CancellationToken, Task<bool>> isThere, Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        string id = $"{Project} {file} {inputHash}{(fresh ? " fresh" : "")}";
        while (true)
        {
            try
            {
                // Another machine's may be in its own copy of the project: then it's made here too, of what is paid for already.
                if (await Shots.RunAsync(id, make, cancellationToken) || await isThere(cancellationToken))
                {
                    return;
                }
            }
            catch (ShotException e) when (e.Code == BudgetException.Reached)
            {
                // The budget is this run's too, and has its own words for what is missing here.
            }
        }
    }

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
        await Shots.DisposeAsync();
        await Ledger.DisposeAsync();
    }
}
