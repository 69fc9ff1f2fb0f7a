namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>How well a likeness tells pictures of one subject from those of others.</summary>
internal static class Discrimination
{
    /// <summary>How many candidates are ranked: one of the reference's subject and seven of others.</summary>
    public const int Candidates = 8;

    /// <summary>The share of (same, different) couples in which the same are more alike; equal ones count half.</summary>
    public static double Auc(IReadOnlyCollection<double> same, IReadOnlyCollection<double> different)
    {
        double[] sorted = [.. different.Order()];
        double wins = same.Sum(value =>
        {
            int below = CountBelow(sorted, value, orEqual: false), upTo = CountBelow(sorted, value, orEqual: true);
            return (below + upTo) / 2.0;
        });
        return wins / ((double)same.Count * sorted.Length);
    }

    /// <summary>Draws rankings: every ordered pair of one subject, several times, each against seven pictures of others.</summary>
    /// <param name="subjects">Each picture's subject.</param>
    /// <param name="likeness">Of two pictures.</param>
    /// <param name="draws">How often each pair is ranked.</param>
    /// <param name="seed">The same seed draws the same others.</param>
    public static IEnumerable<Ranking> Rank(IReadOnlyList<string> subjects, Func<int, int, double> likeness, int draws, int seed)
    {
        Random random = new(seed);
        for (int reference = 0; reference < subjects.Count; reference++)
        {
            int[] others = [.. Enumerable.Range(0, subjects.Count).Where(other => subjects[other] != subjects[reference])];
            for (int picture = 0; picture < subjects.Count; picture++)
            {
                for (int draw = 0; picture != reference && subjects[picture] == subjects[reference] && draw < draws; draw++)
                {
                    random.Shuffle(others);
                    double own = likeness(reference, picture);
                    double[] theirs = [.. others.Take(Candidates - 1).Select(other => likeness(reference, other)).OrderDescending()];
                    double second = own > theirs[0] ? theirs[0] : Math.Max(own, theirs[1]);
                    yield return new(subjects[reference], own > theirs[0], Math.Max(own, theirs[0]) - second);
                }
            }
        }
    }

    /// <summary>The share of rankings that put the right picture first, among the half with the widest margins.</summary>
    public static double ConfidentHalf(IEnumerable<Ranking> rankings)
    {
        Ranking[] sorted = [.. rankings.OrderByDescending(ranking => ranking.Margin)];
        return sorted.Take(Math.Max(1, sorted.Length / 2)).Average(ranking => ranking.Right ? 1.0 : 0);
    }

    private static int CountBelow(double[] sorted, double value, bool orEqual)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
