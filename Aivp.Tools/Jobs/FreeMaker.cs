using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs;

/// <summary>
/// Makes what costs nothing and can be made again at will, on this machine. Nothing can be lost or paid twice, so the ledger is written only at the
/// beginning and the end.
/// </summary>
internal sealed class FreeMaker(ResultStore store)
{
    /// <summary>The order is of that sort.</summary>
    public static bool CanMake(JobOrder order) =>
        order.EstimateUsd == 0 && order.Vendor.Safety is SubmitSafety.Idempotent && order.Vendor.Lanes.Count == 0;

    /// <summary>Makes it.</summary>
    public async Task<JobResult> MakeAsync(JobOrder order, ClaimedJob job, CancellationToken cancellationToken)
    {
        try
        {
            VendorCall call = JobCalls.For(job.Job, store, order.Progress ?? new Progress<VendorProgress>());
            Submission submission = await order.Submit(call, cancellationToken);
            string part = submission.Delivered is null ? store.Part(job.Job) : call.Inbox;
            Delivery delivery = submission.Delivered ?? await order.Vendor.CollectAsync(submission, call, part, cancellationToken);
            string whole = store.Complete(job.Job, part);
            FileType type = FileType.Of(whole, order.Kind);
            await (order.Verify?.Invoke(whole, delivery, cancellationToken) ?? Task.CompletedTask);
            string result = await ResultStore.NameAsync(whole, type.Extension, cancellationToken);
            store.Keep(whole, result);
            await job.AdvanceAsync(new(JobState.Done) { Submission = submission, Delivery = delivery, Result = result });
            return new(job.Job, store.PathOf(result), delivery, Reused: false);
        }
        catch (AivpException e)
        {
            bool refused = e is ProviderException { Failure: ProviderFailure.Refused };
            await job.AdvanceAsync(JobFailure.ToChange(refused ? JobState.Refused : JobState.Failed, e, MoneyEffect.Keep));
            throw;
        }
    }
}
