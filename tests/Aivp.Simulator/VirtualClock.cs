namespace Aivp.Simulator;

/// <summary>Time that passes only when somebody looks: every look at a job is one tick, whoever's job it is. So no test waits, and none races.</summary>
internal sealed class VirtualClock
{
    private long _now;

    /// <summary>Ticks since the start.</summary>
    public long Now => Interlocked.Read(ref _now);

    /// <summary>Lets a tick pass.</summary>
    public void Advance() => Interlocked.Increment(ref _now);
}
