using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Brings a job from its intent to the vendor's acceptance, exactly once as far as the vendor allows that.</summary>
internal sealed class JobSubmitter(
    IJobLedger ledger, ResultStore store, LaneGate gate, JobOptions options, TimeProvider time, IJobObserver observer, ILogger logger)
{
    /// <summary>Submits a job, or finds out what became of a submission that was interrupted.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="job">In <see cref="JobState.Intent"/>, <see cref="JobState.Reserved"/> or <see cref="JobState.Submitting"/>.</param>
    /// <param name="cancellationToken">Stops before something is sent. What was sent is waited for.</param>
    public async Task SubmitAsync(JobOrder order, ClaimedJob job, CancellationToken cancellationToken)
    {
        if (job.Job.State is JobState.Reserved)
        {
            // Whoever reserved it died before anything was sent.
            await job.AdvanceAsync(new(JobState.Intent) { Money = MoneyEffect.Release });
        }

        // An answer was lost, here or in the process before, and nobody has found out what it was.
        bool inDoubt = job.Job.State is JobState.Submitting;
        string why = "A process was interrupted while it submitted this.";
        for (int tries = 1; job.Job.State < JobState.Accepted; tries++)
        {
            if (inDoubt)
            {
                inDoubt = await ReconcileAsync(order, job, tries, why, cancellationToken);
            }

            if (job.Job.State is JobState.Intent)
            {
                await PrepareAsync(order, job, cancellationToken);
            }

            if (job.Job.State is JobState.Submitting)
            {
                why = await SendAsync(order, job, tries, inDoubt, cancellationToken);
                inDoubt |= job.Job.State is JobState.Submitting;
            }
        }
    }

    private async Task PrepareAsync(JobOrder order, ClaimedJob job, CancellationToken cancellationToken)
    {
        await gate.ReserveAsync(job, order.Vendor.Lanes, cancellationToken);
        Reached(JobStep.Reserved, job);
        long began = time.GetTimestamp();
        await job.AdvanceAsync(new(JobState.Submitting));
        Reached(JobStep.BeforeSubmit, job);
        if (cancellationToken.IsCancellationRequested || time.GetElapsedTime(began) > options.SubmitWindow)
        {
            await job.AdvanceAsync(new(JobState.Intent) { Money = MoneyEffect.Release });
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <returns>Why there's no answer; empty: there was one.</returns>
    private async Task<string> SendAsync(JobOrder order, ClaimedJob job, int tries, bool inDoubt, CancellationToken cancellationToken)
    {
        Submission submission;
        try
        {
            using CancellationTokenSource timeout = new(options.SubmitTimeout, time);
            submission = await order.Submit(CallFor(order, job), timeout.Token);
        }
        catch (ProviderException e) when (DidNothing(e.Failure) && !(inDoubt && MayPass(e.Failure)))
        {
            await NotTakenAsync(order, job, tries, e, cancellationToken);
            return "";
        }
        catch (Exception e)
        {
            logger.AnswerLost(job.Job.Id, e.Message);
            return $"The answer to the submission was lost ({e.Message.TrimEnd('.')}).";
        }

        Reached(JobStep.AfterSubmit, job);
        if (submission.Delivered is not null)
        {
            store.Complete(job.Job, store.Inbox(job.Job));
        }

        await job.AdvanceAsync(new(JobState.Accepted) { Submission = submission, OnlyIfUnknown = order.Vendor.Safety is not SubmitSafety.Idempotent });
        if (job.Job.State is JobState.Submitting)
        {
            logger.AnswerLost(job.Job.Id, $"its id {submission.RequestId} is another job's");
            return $"The vendor answered the submission with the id of another job ({submission.RequestId}).";
        }

        Reached(JobStep.Accepted, job);
        return "";
    }

    /// <summary>The vendor surely did no work. Only then is a submission tried again without asking anybody.</summary>
    private async Task NotTakenAsync(JobOrder order, ClaimedJob job, int tries, ProviderException e, CancellationToken cancellationToken)
    {
        string? lane = job.Job.Lane;
        TimeSpan pause = Pause.After(options.FirstPause, tries, e.RetryAfter);
        if (lane is not null && e.Failure is ProviderFailure.RateLimited)
        {
            // All processes hold back, not only this job.
            await ledger.PauseLaneAsync(lane, ledger.Now + pause, CancellationToken.None);
        }

        bool keyIsBad = e.Failure is ProviderFailure.OutOfQuota or ProviderFailure.Unauthorized && order.Vendor.Lanes.Count > 1;
        if (!keyIsBad && !(MayPass(e.Failure) && tries < options.SubmitTries))
        {
            await job.AdvanceAsync(JobFailure.ToChange(e.Failure is ProviderFailure.Refused ? JobState.Refused : JobState.Failed, e, MoneyEffect.Release));
            throw e;
        }

        logger.SubmitAgain(job.Job.Id, tries, e.Message);
        await job.AdvanceAsync(new(JobState.Intent) { Money = MoneyEffect.Release });
        if (keyIsBad)
        {
            DateTimeOffset until = ledger.Now + (e.RetryAfter ?? options.KeyPause);
            logger.KeySetAside(lane!, until, e.Message);
            await ledger.SetLaneAsideAsync(lane!, until, CancellationToken.None);
        }
        else if (lane is null || e.Failure is not ProviderFailure.RateLimited)
        {
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>A submission's answer was lost. What can be done about it is the vendor's to say.</summary>
    /// <returns>It's still in doubt, and may be sent again nevertheless.</returns>
    private async Task<bool> ReconcileAsync(JobOrder order, ClaimedJob job, int tries, string why, CancellationToken cancellationToken)
    {
        TimeSpan age = ledger.Now - (job.Job.SubmittedAt ?? ledger.Now);
        switch (order.Vendor.Safety)
        {
            case SubmitSafety.Idempotent when age < order.Vendor.ReferenceLifetime:
                if (tries > options.SubmitTries)
                {
                    throw new ProviderException(
                        job.Job.Provider, ProviderFailure.Unavailable, $"{why} The vendor knows a repetition by our reference: run the command again to go on.");
                }

                await Task.Delay(tries == 1 ? TimeSpan.Zero : Pause.After(options.FirstPause, tries - 1), time, cancellationToken);
                return true;
            case SubmitSafety.Lookup:
                await LookUpAsync(order, job, cancellationToken);
                return false;
            default:
                ProviderException ambiguous = JobFailure.Ambiguous(job.Job, why);
                await job.AdvanceAsync(JobFailure.ToChange(JobState.Ambiguous, ambiguous, MoneyEffect.Keep));
                throw ambiguous;
        }
    }

    private async Task LookUpAsync(JobOrder order, ClaimedJob job, CancellationToken cancellationToken)
    {
        // Until then a request may still be on its way, or accepted and not yet listed.
        DateTimeOffset since = job.Job.SubmittedAt ?? job.Job.CreatedAt;
        DateTimeOffset settled = since + options.SubmitWindow + options.SubmitTimeout + options.ListingDelay;
        VendorCall call = CallFor(order, job);
        for (int tries = 1; ; tries++)
        {
            bool last = ledger.Now >= settled;
            Submission? found = null;
            bool answered = true;
            try
            {
                found = await order.Vendor.FindAsync(job.Job.Model, call, since, cancellationToken);
            }
            catch (ProviderException e) when (e.Failure is ProviderFailure.RateLimited or ProviderFailure.Unavailable && tries < 20)
            {
                answered = false;
            }

            if (found is not null)
            {
                await job.AdvanceAsync(new(JobState.Accepted) { Submission = found });
                Reached(JobStep.Accepted, job);
                return;
            }

            if (last && answered)
            {
                await job.AdvanceAsync(new(JobState.Intent) { Money = MoneyEffect.Release });
                return;
            }

            await Task.Delay(Pause.After(options.FirstPause, Math.Min(tries, 4)), time, cancellationToken);
        }
    }

    private static bool DidNothing(ProviderFailure failure) => failure is ProviderFailure.Refused or ProviderFailure.Invalid
        or ProviderFailure.Unauthorized or ProviderFailure.OutOfQuota or ProviderFailure.RateLimited or ProviderFailure.Unavailable;

    // The same again may well be taken a little later.
    private static bool MayPass(ProviderFailure failure) => failure is ProviderFailure.RateLimited or ProviderFailure.Unavailable;

    private VendorCall CallFor(JobOrder order, ClaimedJob job) => JobCalls.For(job.Job, store, order.Progress ?? new Progress<VendorProgress>());

    private void Reached(JobStep step, ClaimedJob job)
    {
        logger.Reached(job.Job.Id, step);
        observer.Reached(step, job.Job.Id);
    }
}
