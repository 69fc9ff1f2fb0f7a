using System.Collections.Concurrent;
using Aivp.Tools.Jobs.Shots;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Jobs;

/// <summary>Opens each project's ledger once in this process and keeps it open.</summary>
internal sealed class ProjectLedgers(
    ILedgerOpener opener, IOptions<LedgerOptions> ledger, IOptions<JobOptions> jobs, TimeProvider time, IJobObserver observer, ILogger<JobRunner> logger)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ProjectJobs>>> _open = new();

    /// <summary>A project's jobs.</summary>
    /// <param name="project">The project's folder; null: calls that belong to no project.</param>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <exception cref="Errors.LedgerException">The ledger can't be used.</exception>
    public Task<ProjectJobs> OpenAsync(string? project, CancellationToken cancellationToken)
    {
        string folder = Path.GetFullPath(project is null ? ledger.Value.Home : Path.Combine(project, ".aivp"));
        Lazy<Task<ProjectJobs>> jobs = _open.GetOrAdd(folder, folder => new(() => OpenFolderAsync(folder)));
        if (jobs is { IsValueCreated: true, Value.IsFaulted: true })
        {
            // What was wrong with it may have been mended since.
            _open.TryUpdate(folder, new(() => OpenFolderAsync(folder)), jobs);
            jobs = _open[folder];
        }

        return jobs.Value.WaitAsync(cancellationToken);
    }

    /// <summary>A project's jobs, if it has any; a look leaves nothing behind.</summary>
    /// <returns>Null: nothing was ever asked for there.</returns>
    /// <exception cref="Errors.LedgerException">The ledger can't be used.</exception>
    public async Task<ProjectJobs?> FindAsync(string? project, CancellationToken cancellationToken) =>
        Directory.Exists(project is null ? ledger.Value.Home : Path.Combine(project, ".aivp")) ? await OpenAsync(project, cancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<Task<ProjectJobs>> project in _open.Values.Where(project => project is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await project.Value).DisposeAsync();
        }
    }

    private async Task<ProjectJobs> OpenFolderAsync(string folder)
    {
        (IJobLedger opened, IShotLedger shots) = await opener.OpenAsync(folder, CancellationToken.None);
        ResultStore store = new(ledger.Value.Results is { Length: > 0 } shared ? shared : Path.Combine(folder, "store"));
        await new JobSweeper(opened, store, logger).SweepAsync(CancellationToken.None);
        return new(
            opener.ProjectOf(folder),
            opened,
            new InProcessShotScheduler(shots, jobs.Value, time, logger),
            store,
            new(opened, store, jobs.Value, time, observer, logger),
            new(opened, store, new(opened, jobs.Value, time, logger)));
    }
}
