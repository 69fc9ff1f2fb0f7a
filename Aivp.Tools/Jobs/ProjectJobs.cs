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

    public async ValueTask DisposeAsync()
    {
        await Runner.DisposeAsync();
        await Ledger.DisposeAsync();
    }
}
