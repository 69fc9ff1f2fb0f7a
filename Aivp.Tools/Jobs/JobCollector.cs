using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

/// <summary>Brings a job that the vendor has accepted to its file in the store. Costs nothing, so everything here may be tried again.</summary>
internal sealed class JobCollector(ResultStore store, LaneGate gate, JobOptions options, TimeProvider time, IJobObserver observer, ILogger logger)
{
    // Fetching costs nothing, but a vendor that makes rubbish goes on making it.
    private const int FetchTries = 3;

    /// <summary>Collects a job.</summary>
    /// <param name="job">At the vendor, or here and not yet in the store.</param>
    /// <param name="vendor">Whose it is.</param>
    /// <param name="verify">Looks at it beyond its first bytes; null: they're enough.</param>
    /// <param name="watcher">Who wants to know how far it is.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor goes on, and so can we later.</param>
    public async Task CollectAsync(
        ClaimedJob job,
        IVendor vendor,
        Func<string, Delivery, CancellationToken, Task>? verify,
        IProgress<VendorProgress>? watcher,
        CancellationToken cancellationToken)
    {
        // One that was done, and whose file has vanished since, is settled.
        MoneyEffect money = job.Job.FinishedAt is null ? MoneyEffect.Charge : MoneyEffect.Keep;
        string whole = await DownloadAsync(job, vendor, watcher, cancellationToken);
        for (int tries = 1; job.Job.State is JobState.Downloaded; tries++)
        {
            if (await VerifyAsync(job, whole, verify, money, tries, cancellationToken))
            {
                break;
            }

            whole = await DownloadAsync(job, vendor, watcher, cancellationToken);
        }

        if (File.Exists(whole))
        {
            store.Keep(whole, job.Job.Result!);
        }

        await job.AdvanceAsync(new(JobState.Done) { Money = money });
        Reached(JobStep.Done, job.Job.Id);
    }

    private async Task<string> DownloadAsync(ClaimedJob job, IVendor vendor, IProgress<VendorProgress>? watcher, CancellationToken cancellationToken)
    {
        string whole = store.Whole(job.Job);
        bool isHere = job.Job.State switch
        {
            JobState.Verified => store.Has(job.Job.Result) || File.Exists(whole),
            JobState.Downloaded => File.Exists(whole),
            _ => false,
        };
        if (isHere)
        {
            return whole;
        }

        Delivery delivery;
        if (job.Job.Submission!.Delivered is { } delivered && File.Exists(whole))
        {
            delivery = delivered;
        }
        else
        {
            if (job.Job.State is not (JobState.Accepted or JobState.Running or JobState.Completed))
            {
                await job.AdvanceAsync(new(JobState.Running));
            }

            delivery = await FetchAsync(job, vendor, watcher, cancellationToken);
            store.Complete(job.Job, store.Part(job.Job));
        }

        await job.AdvanceAsync(new(JobState.Downloaded) { Delivery = delivery, ActualUsd = delivery.CostUsd });
        gate.Freed(job.Job.Provider);
        Reached(JobStep.Downloaded, job.Job.Id);
        return whole;
    }

    private async Task<Delivery> FetchAsync(ClaimedJob job, IVendor vendor, IProgress<VendorProgress>? watcher, CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        for (int tries = 1; ; tries++)
        {
            JobProgress progress = new(job, watcher, step => Reached(step, job.Job.Id));
            try
            {
                Delivery delivery = await vendor.CollectAsync(
                    job.Job.Submission!, JobCalls.For(job.Job, store, progress), store.Part(job.Job), cancellationToken);
                await progress.Written;
                return delivery;
            }
            catch (ProviderException e) when (e.Failure is ProviderFailure.JobFailed or ProviderFailure.Refused or ProviderFailure.Invalid)
            {
                await progress.Written;
                await job.AdvanceAsync(JobFailure.ToChange(e.Failure is ProviderFailure.Refused ? JobState.Refused : JobState.Failed, e, Bill(e)));
                gate.Freed(job.Job.Provider);
                throw;
            }
            catch (ProviderException e) when (IsPassing(e.Failure) && time.GetElapsedTime(began) < options.CollectPatience)
            {
                await progress.Written;
                logger.CollectAgain(job.Job.Id, e.Message);
                await Task.Delay(Pause.After(options.FirstPause, tries, e.RetryAfter), time, cancellationToken);
            }
            catch (ProviderException e)
            {
                await progress.Written;
                throw new ProviderException(
                    e.Provider, e.Failure, $"{JobFailure.Text(e)} It's still at the vendor, and going on with it costs nothing: aivp jobs resume {job.Job.Id}", e.RetryAfter, e);
            }
        }
    }

    /// <returns>False: it isn't what was asked for, and is fetched once more, since what stands between us and the vendor may have spoilt it.</returns>
    private async Task<bool> VerifyAsync(
        ClaimedJob job, string whole, Func<string, Delivery, CancellationToken, Task>? verify, MoneyEffect money, int tries, CancellationToken cancellationToken)
    {
        FileType type;
        try
        {
            type = FileType.Of(whole, job.Job.Kind);
            await (verify?.Invoke(whole, job.Job.Delivery!, cancellationToken) ?? Task.CompletedTask);
        }
        catch (MediaException e) when (tries < FetchTries && job.Job.Submission!.Delivered is null)
        {
            logger.CollectAgain(job.Job.Id, e.Message);
            File.Delete(whole);
            await job.AdvanceAsync(new(JobState.Running));
            await Task.Delay(Pause.After(options.FirstPause, tries), time, cancellationToken);
            return false;
        }
        catch (MediaException e)
        {
            string aside = store.PutAside(job.Job, whole);
            MediaException kept = new($"{job.Job.Provider}: {e.Message} It was paid for, so it's kept: {aside}. Asking again fetches it again and buys nothing; --fresh buys another.", e);
            await job.AdvanceAsync(JobFailure.ToChange(JobState.Failed, kept, money));
            throw kept;
        }

        await job.AdvanceAsync(new(JobState.Verified) { Result = await ResultStore.NameAsync(whole, type.Extension, cancellationToken) });
        Reached(JobStep.Verified, job.Job.Id);
        return true;
    }

    private static bool IsPassing(ProviderFailure failure) =>
        failure is ProviderFailure.Unavailable or ProviderFailure.RateLimited or ProviderFailure.Ambiguous or ProviderFailure.BadResponse;

    // What a vendor bills for a job it failed at it seldom says; then it counts as spent until the user knows better.
    private static MoneyEffect Bill(ProviderException e) => e.CostUsd switch
    {
        null => MoneyEffect.Dispute,
        0 => MoneyEffect.Release,
        _ => MoneyEffect.Charge,
    };

    private void Reached(JobStep step, JobId job)
    {
        logger.Reached(job, step);
        observer.Reached(step, job);
    }
}
