namespace Aivp.Tools.Tests.Jobs;

/// <summary>
/// A clock that stands still until somebody waits, and then is at once where they wait for. Waits of more than two minutes are deadlines: they pass when
/// the clock does.
/// </summary>
internal sealed class AutoTime : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private readonly Lock _lock = new();
    private readonly List<Timer> _deadlines = [];
    private DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Every pause that somebody waited for, in order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        Timer[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _deadlines.Where(timer => timer.Due <= _now)];
            _deadlines.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (Timer timer in due)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(callback, state, GetUtcNow() + (dueTime < TimeSpan.Zero ? TimeSpan.FromDays(365) : dueTime));
        if (period > TimeSpan.Zero && period != Timeout.InfiniteTimeSpan)
        {
            // What recurs would recur for ever.
            return timer;
        }

        if (dueTime < TimeSpan.Zero || dueTime > LongestPause)
        {
            lock (_lock)
            {
                _deadlines.Add(timer);
            }

            return timer;
        }

        lock (_lock)
        {
            Pauses.Add(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ =>
        {
            Advance(dueTime);
            timer.Fire();
        });
        return timer;
    }

    private sealed class Timer(TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset Due { get; } = due;

        public void Fire()
        {
            if (!_disposed)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
