namespace Aivp.Tools.Jobs;

/// <summary>How often whoever asked for the present work wants to look how far it is. Flows with the work, also through what it waits for.</summary>
internal static class Pace
{
    private static readonly AsyncLocal<TimeSpan?> s_interval = new();

    /// <summary>Null: as the vendor's settings say.</summary>
    public static TimeSpan? Interval => s_interval.Value;

    /// <summary>From here on the work looks so often.</summary>
    /// <returns>Ends it.</returns>
    public static IDisposable Enter(TimeSpan? interval)
    {
        Scope scope = new(s_interval.Value);
        s_interval.Value = interval;
        return scope;
    }

    private sealed class Scope(TimeSpan? before) : IDisposable
    {
        public void Dispose() => s_interval.Value = before;
    }
}
