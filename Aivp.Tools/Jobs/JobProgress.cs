namespace Aivp.Tools.Jobs;

/// <summary>Turns what a vendor's adapter reports into steps of the job.</summary>
internal sealed class JobProgress(ClaimedJob job, IProgress<VendorProgress>? watcher, Action<JobStep> reached) : IProgress<VendorProgress>
{
    private int _completed;

    /// <summary>The writing down of what was reported.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    public void Report(VendorProgress value)
    {
        if (value.Status is VendorStatus.Completed or VendorStatus.Downloading && Interlocked.Exchange(ref _completed, 1) == 0)
        {
            Written = job.Job.State is JobState.Running ? job.AdvanceAsync(new(JobState.Completed)) : Task.CompletedTask;
        }

        reached(value.Status switch
        {
            VendorStatus.Completed => JobStep.Completed,
            VendorStatus.Downloading => JobStep.Downloading,
            _ => JobStep.Polling,
        });
        watcher?.Report(value);
    }
}
