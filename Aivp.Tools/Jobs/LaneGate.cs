using System.Collections.Concurrent;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs;

/// <summary>Where jobs of one process wait for a place in a lane: in a queue, so that only the first of them asks the ledger again and again.</summary>
internal sealed class LaneGate(IJobLedger ledger, JobOptions options, TimeProvider time)
{
    private readonly Turns _turns = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _freed = new();

    /// <summary>Reserves a job, waiting as long as it takes.</summary>
    /// <exception cref="BudgetException">The budget doesn't allow it.</exception>
    /// <exception cref="ProviderException">Every key is set aside.</exception>
    public async Task ReserveAsync(ClaimedJob job, IReadOnlyList<Lane> lanes, CancellationToken cancellationToken)
    {
        string provider = job.Job.Provider;
        if (!_turns.IsTaken(provider) && !IsBusy(await job.ReserveAsync(lanes), job.Job, out _))
        {
            return;
        }

        using Turns.Turn turn = await _turns.TakeAsync(provider, cancellationToken);
        while (true)
        {
            // Asked for before the ledger is, so that a place that becomes free in between isn't missed.
            Task freed = _freed.GetOrAdd(provider, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (!IsBusy(await job.ReserveAsync(lanes), job.Job, out DateTimeOffset? until))
            {
                return;
            }

            TimeSpan wait = until - ledger.Now ?? options.LookAgain;
            using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(freed, Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, wait.TotalMilliseconds)), time, over.Token));
            await over.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A job of this vendor has left its lane: whoever is first in the queue may ask at once.</summary>
    public void Freed(string provider)
    {
        if (_freed.TryRemove(provider, out TaskCompletionSource? freed))
        {
            freed.SetResult();
        }
    }

    private static bool IsBusy(Reservation reservation, Job job, out DateTimeOffset? until)
    {
        switch (reservation)
        {
            case Reservation.Busy busy:
                until = busy.Until;
                return true;
            case Reservation.OverBudget { Budget: var budget }:
                throw new BudgetException(budget.CapUsd ?? 0, budget.ChargedUsd, budget.HeldUsd, job.EstimateUsd);
            case Reservation.Aside aside:
                throw new ProviderException(job.Provider, ProviderFailure.OutOfQuota, $"every key is out of quota or refused; the first is tried again at {aside.Until.ToLocalTime():HH:mm:ss}.");
            default:
                until = null;
                return false;
        }
    }
}
