namespace Aivp.Simulator.Jobs;

/// <summary>Where a job is.</summary>
internal enum SimJobState
{
    Queued,
    Running,
    Finished,
    Cancelled,
}
