using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers;

/// <summary>Waits for a vendor's job: looks again and again, with growing pauses, until a deadline.</summary>
internal static class Patience
{
    // The pauses between two looks grow to so many times the first.
    private const double MostPause = 5;

    /// <summary>Does what takes as long as a job may take.</summary>
    /// <exception cref="ProviderException">It isn't ready by the deadline.</exception>
    public static async Task<T> WithinDeadlineAsync<T>(
        string provider, VendorOptions options, TimeProvider time, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(options.Deadline, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"the job isn't ready after {options.Deadline}.", inner: e);
        }
    }

    /// <summary>Looks until there's an answer.</summary>
    /// <param name="options">How often, unless whoever asked for the work said otherwise.</param>
    /// <param name="time">The clock.</param>
    /// <param name="look">Null: not yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<T> LookAsync<T>(VendorOptions options, TimeProvider time, Func<CancellationToken, Task<T?>> look, CancellationToken cancellationToken)
        where T : class => LookAsync(options, time, look, null, cancellationToken);

    /// <summary>Looks until there's an answer, and once more as soon as somebody says that there may be one.</summary>
    /// <param name="options">How often, unless whoever asked for the work said otherwise.</param>
    /// <param name="time">The clock.</param>
    /// <param name="look">Null: not yet.</param>
    /// <param name="sooner">Ends when it's worth looking before the pause is over; null: nobody knows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<T> LookAsync<T>(
        VendorOptions options, TimeProvider time, Func<CancellationToken, Task<T?>> look, Task? sooner, CancellationToken cancellationToken)
        where T : class
    {
        TimeSpan first = Pace.Interval ?? options.PollInterval;
        if (first < options.LeastPoll)
        {
            first = options.LeastPoll;
        }

        TimeSpan pause = first;
        while (true)
        {
            if (await look(cancellationToken) is T answer)
            {
                return answer;
            }

            Task pausing = Task.Delay(pause, time, cancellationToken);
            if (sooner is { IsCompleted: false })
            {
                await Task.WhenAny(pausing, sooner);
                cancellationToken.ThrowIfCancellationRequested();
            }
            else
            {
                await pausing;
            }

            pause = TimeSpan.FromMilliseconds(Math.Min(pause.TotalMilliseconds * 1.25, first.TotalMilliseconds * MostPause));
        }
    }
}
