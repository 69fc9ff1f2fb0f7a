namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Decides who of the cast each figure is meant to be: the pairing with the highest likeness in total.</summary>
internal static class CastAssignment
{
    /// <summary>Most figures that are paired: with more, only the first are.</summary>
    public const int MostFigures = 12;

    /// <summary>Pairs each member with at most one figure and each figure with at most one member, as many as there can be.</summary>
    /// <param name="likeness">For each member the likeness to each figure, 0 to 1. All rows are equally long.</param>
    /// <returns>For each member the index of its figure, or -1. Of equal pairings, the one that gives earlier members earlier figures.</returns>
    public static int[] Pair(IReadOnlyList<double[]> likeness)
    {
        int figures = likeness.Count == 0 ? 0 : Math.Min(MostFigures, likeness[0].Length);

        // best[m][taken]: the highest total of members m and later when the figures in the bit set are taken.
        double[][] best = [.. Enumerable.Range(0, likeness.Count + 1).Select(_ => new double[1 << figures])];
        int[][] choice = [.. Enumerable.Range(0, likeness.Count).Select(_ => new int[1 << figures])];
        for (int member = likeness.Count - 1; member >= 0; member--)
        {
            for (int taken = 0; taken < 1 << figures; taken++)
            {
                (best[member][taken], choice[member][taken]) = (best[member + 1][taken], -1);
                for (int figure = 0; figure < figures; figure++)
                {
                    // One more for every pair, so that a poor likeness is still better than nobody.
                    double total = (taken & (1 << figure)) != 0 ? -1 : 1 + likeness[member][figure] + best[member + 1][taken | (1 << figure)];
                    if (total > best[member][taken])
                    {
                        (best[member][taken], choice[member][taken]) = (total, figure);
                    }
                }
            }
        }

        int[] pairs = new int[likeness.Count];
        for (int member = 0, taken = 0; member < pairs.Length; member++)
        {
            pairs[member] = choice[member][taken];
            taken |= pairs[member] < 0 ? 0 : 1 << pairs[member];
        }

        return pairs;
    }
}
