namespace Aivp.Tools.Jobs;

/// <summary>How long to wait before something is tried again.</summary>
internal static class Pause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Doubles with each try, up to a minute, less up to a half at random so that many who failed together don't come back together.</summary>
    /// <param name="first">Before the second try.</param>
    /// <param name="tries">How many have failed, from 1.</param>
    /// <param name="asked">What the vendor asks for; never less than that.</param>
    public static TimeSpan After(TimeSpan first, int tries, TimeSpan? asked = null)
    {
        double doubled = Math.Min(first.TotalMilliseconds * Math.Pow(2, tries - 1), Longest.TotalMilliseconds);
        TimeSpan ours = TimeSpan.FromMilliseconds(doubled * (0.5 + (Random.Shared.NextDouble() / 2)));
        return asked is { } least && least > TimeSpan.Zero ? least + (ours / 4) : ours;
    }
}
