namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The few paints that an area is made of. Paint in light and in shade is one paint.</summary>
internal static class Palette
{
    /// <summary>The paints of an area, the most frequent first.</summary>
    public static List<PaintShare> Of(IEnumerable<Lab> area)
    {
        Dictionary<(int, int, int), (Lab Sum, int Count)> bins = [];
        foreach (Lab paint in area)
        {
            (int, int, int) key = ((int)MathF.Round(paint.L / 3), (int)MathF.Round(paint.A / 3), (int)MathF.Round(paint.B / 3));
            (Lab sum, int count) = bins.GetValueOrDefault(key);
            bins[key] = (new(sum.L + paint.L, sum.A + paint.A, sum.B + paint.B), count + 1);
        }

        List<PaintShare> paints = [];
        foreach ((Lab sum, int count) in bins.OrderByDescending(bin => bin.Value.Count).ThenBy(bin => bin.Key).Select(bin => bin.Value))
        {
            Lab mean = new(sum.L / count, sum.A / count, sum.B / count);
            int near = paints.FindIndex(paint => paint.Paint.DistanceTo(mean) <= AppearanceThresholds.SameColour);
            if (near < 0)
            {
                paints.Add(new(mean, count));
            }
            else
            {
                paints[near] = paints[near] with { Count = paints[near].Count + count };
            }
        }

        paints.Sort((a, b) => b.Count.CompareTo(a.Count));
        return paints;
    }
}
