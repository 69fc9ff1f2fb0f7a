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
    public async ValueTask DisposeAsync()
    {
        await Runner.DisposeAsync();
        await Ledger.DisposeAsync();
    }
}
