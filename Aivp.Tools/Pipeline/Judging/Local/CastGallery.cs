using System.Globalization;
using Aivp.Tools.Pipeline.Judging.Appearance;
using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Compares every figure of a picture with every member of the cast, and finds who is who: swaps, copies, strangers, absences.</summary>
internal sealed class CastGallery(FigureComparer comparer)
{
    /// <summary>By how much a figure's own character must win over any other. Source: the spread of one person's scores between two pictures.</summary>
    public const double Margin = 0.1;

    /// <summary>Who is who.</summary>
    /// <param name="figures">The picture's figures.</param>
    /// <param name="expected">Who must be seen.</param>
    /// <param name="others">The rest of the cast.</param>
    public CastMatches Match(IReadOnlyList<Figure> figures, IReadOnlyList<CastReference> expected, IReadOnlyList<CastReference> others)
    {
        CastReference[] cast = [.. expected, .. others];
        Resemblance[][] table = [.. cast.Select(member => figures.Select(figure => comparer.Compare(figure, member)).ToArray())];
        int[] pairs = CastAssignment.Pair([.. table.Take(expected.Count).Select(row => row.Select(resemblance => resemblance.Score).ToArray())]);
        CastMatch[] matches = [.. expected.Select((_, member) => pairs[member] < 0 ? Missing(figures.Count, expected.Count) : Judge(member, pairs[member]))];
        return new(matches, [.. Enumerable.Range(0, figures.Count).Except(pairs).Where(IsPerson).Select(Extra)]);

        CastMatch Judge(int member, int figure)
        {
            Resemblance own = table[member][figure];
            int rival = Enumerable.Range(0, cast.Length).Where(other => other != member).OrderByDescending(other => table[other][figure].Score).FirstOrDefault(-1);
            Resemblance? theirs = rival < 0 ? null : table[rival][figure];
            if (own.Likeness is not Likeness.Same && theirs?.Likeness is Likeness.Same && theirs.Score >= own.Score + Margin)
            {
                bool twice = rival < expected.Count && pairs[rival] >= 0 && table[rival][pairs[rival]].Likeness is Likeness.Same;
                return twice
                    ? new(figures[figure], own, Likeness.Different, Least(own), DefectKind.Clone, $"{cast[rival].Name} is seen twice, and one stands here")
                    : new(figures[figure], own, Likeness.Different, Least(own), DefectKind.SwappedCharacter, $"{cast[rival].Name} stands here ({theirs.Reason})");
            }

            if (own.Likeness is Likeness.Different)
            {
                return new(figures[figure], own, Likeness.Different, own.Score, DefectKind.Stranger, $"somebody else ({own.Reason})");
            }

            if (theirs is { Likeness: Likeness.Same } && own.Score < theirs.Score + Margin)
            {
                return new(figures[figure], own, Likeness.Unsure, own.Score, null, $"can't be told from {cast[rival].Name} ({own.Reason}; {cast[rival].Name}: {theirs.Reason})");
            }

            return new(figures[figure], own, own.Likeness, own.Score, null, own.Reason);
        }

        bool IsPerson(int figure) => figures[figure].Face?.Size >= FigureComparer.SmallestFace;

        (Figure, int?, string) Extra(int figure)
        {
            int nearest = Enumerable.Range(0, cast.Length).Where(member => table[member][figure].Likeness is Likeness.Same)
                .OrderByDescending(member => table[member][figure].Score).FirstOrDefault(-1);
            return (figures[figure], nearest < 0 ? null : nearest, nearest < 0 ? "somebody not in the cast" : cast[nearest].Name);
        }
    }

    // Whoever is surely somebody else can't score in between.
    private static double Least(Resemblance own) => Math.Min(own.Score, Scale.DifferentScore);

    private static CastMatch Missing(int found, int expected) => new(
        null, null, Likeness.Unsure, 0, null, string.Create(CultureInfo.InvariantCulture, $"only {found} of {expected} figures can be made out"));
}
