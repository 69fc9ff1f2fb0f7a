namespace Aivp.Tools.Jobs;

/// <summary>Turns what a vendor's adapter reports into steps of the job.</summary>
internal sealed class JobProgress(ClaimedJob job, IProgress<VendorProgress>? watcher, Action<JobStep> reached) : IProgress<VendorProgress>
{
    private int _running;
    private int _completed;

    /// <summary>The writing down of what was reported.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    public void Report(VendorProgress value)
    {
        bool isCompleted = value.Status is VendorStatus.Completed or VendorStatus.Downloading;
        if (Interlocked.Exchange(ref isCompleted ? ref _completed : ref _running, 1) == 0)
        {
            Written = WriteAsync(Written, isCompleted ? JobState.Completed : JobState.Running);
        }

        reached(value.Status switch
        {
            VendorStatus.Completed => JobStep.Completed,
            VendorStatus.Downloading => JobStep.Downloading,
            _ => JobStep.Polling,
        });
        watcher?.Report(value);
    }

    private async Task WriteAsync(Task before, JobState to)
    {
        await before;
        if (job.Job.State is JobState.Accepted || (job.Job.State is JobState.Running && to is JobState.Completed))
        {
            await job.AdvanceAsync(new(to));
        }
    }
}
