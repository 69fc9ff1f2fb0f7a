namespace Aivp.Tools.Storyboards;

/// <summary>Finds what somebody meant to write.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The name that differs least from what was given, ignoring case.</summary>
    /// <returns>Null when none is near: more than a third of the letters, and more than two, would have to change.</returns>
    public static string? Of(string given, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(names);
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string name in names)
        {
            int most = Math.Min(Math.Max(2, name.Length / 3), Math.Max(given.Length, name.Length) - 1);
            if (Math.Abs(given.Length - name.Length) <= most && Distance(given, name) is int distance && distance <= most && distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>A sentence end for a message: the nearest name where there is one, else all of them.</summary>
    public static string Hint(string given, IReadOnlyCollection<string> names) =>
        Of(given, names) is { } nearest ? $"did you mean {nearest}?" : $"write one of: {string.Join(", ", names)}.";

    /// <summary>Letters to add, drop, change or swap with their neighbour to get from one to the other.</summary>
    private static int Distance(string one, string other)
    {
        string a = Comparable(one), b = Comparable(other);
        int[] beforeLast = new int[b.Length + 1], last = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static string Comparable(string text) => (text.Length > LongestCompared ? text[..LongestCompared] : text).ToUpperInvariant();
}
