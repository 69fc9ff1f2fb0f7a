namespace Aivp.Tools.Jobs;

/// <summary>Watches jobs step by step. Whatever it does happens before the job goes on.</summary>
internal interface IJobObserver
{
    /// <summary>A job has come to a step.</summary>
    void Reached(JobStep step, JobId job);
}
