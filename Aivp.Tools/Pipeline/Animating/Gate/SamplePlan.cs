namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Decides which frames of a clip are looked at.</summary>
internal static class SamplePlan
{
    /// <summary>The first, the last and eight between them; more between those two that differ much more than others do.</summary>
    public static IReadOnlyList<int> Of(SmallFrames frames)
    {
        int last = frames.Count - 1;
        int[] even = [.. Enumerable.Range(0, GateLimits.Samples).Select(i => (int)Math.Round((double)last * i / (GateLimits.Samples - 1))).Distinct()];
        (int Middle, double Change)[] gaps =
        [
            .. even.Zip(even.Skip(1)).Where(pair => pair.Second - pair.First > 2)
                .Select(pair => ((pair.First + pair.Second) / 2, frames.Difference(pair.First, pair.Second))),
        ];
        double usual = gaps.Length == 0 ? 0 : gaps.Select(gap => gap.Change).Order().ElementAt(gaps.Length / 2);
        IEnumerable<int> more = gaps.Where(gap => gap.Change > Math.Max(2 * usual, 4 * GateLimits.SamePicture)).OrderByDescending(gap => gap.Change).Take(GateLimits.MoreSamples).Select(gap => gap.Middle);
        return [.. even.Concat(more).Order()];
    }
}
