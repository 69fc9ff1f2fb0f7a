namespace Aivp.Tools.Jobs;

/// <summary>Nobody watches.</summary>
internal sealed class NoJobObserver : IJobObserver
{
    public void Reached(JobStep step, JobId job)
    {
    }
}
