using System.Globalization;

namespace Aivp.Tools.Pipeline.Choosing;

/// <summary>Draws candidates until one is good enough or the limit is reached, and says which to keep and why.</summary>
internal static class BestOfN
{
    /// <param name="atOnce">How many are drawn first; the best of them is kept when it reaches the threshold.</param>
    /// <param name="limit">How many may be drawn in all.</param>
    /// <param name="threshold">0 to 1.</param>
    /// <param name="policy">Whether another is worth its price.</param>
    /// <param name="draw">Makes and scores one candidate by its index.</param>
    /// <param name="cancellationToken">Draws no more.</param>
    public static async Task<Choice> ChooseAsync(
        int atOnce, int limit, double threshold, DrawPolicy policy, Func<int, CancellationToken, Task<ScoredCandidate>> draw, CancellationToken cancellationToken)
    {
        List<ScoredCandidate> candidates = [.. await Task.WhenAll(Enumerable.Range(0, atOnce).Select(index => draw(index, cancellationToken)))];
        while (Best(candidates).Score is not { } score || score < threshold)
        {
            // Nobody could score any: more of the same wouldn't be scored either.
            if (candidates.Count >= limit || candidates.TrueForAll(candidate => candidate.Score is null) || !policy.IsWorth(Scores(candidates)))
            {
                break;
            }

            candidates.Add(await draw(candidates.Count, cancellationToken));
        }

        Choice choice = Decide(candidates, threshold);
        return choice.Status is ChoiceStatus.Accepted ? choice : choice with { Reason = choice.Reason + policy.Remark(Scores(candidates)) };
    }

    /// <summary>The choice among candidates that are all there.</summary>
    public static Choice Decide(IReadOnlyList<ScoredCandidate> candidates, double threshold)
    {
        ScoredCandidate best = Best(candidates);
        string rank = Text($"{best.Index + 1} of {candidates.Count}");
        return best.Score switch
        {
            null => new(best.Index, null, ChoiceStatus.NeedsReview, "No judge could score any candidate; the first one stands in."),
            { } score when score >= threshold => new(best.Index, score, ChoiceStatus.Accepted, Text($"Candidate {rank} scores {score:0.00}{Lead(candidates, best)}.")),
            { } score => new(best.Index, score, ChoiceStatus.NeedsReview,
                Text($"Candidate {rank} is the best with {score:0.00}, below the threshold of {threshold:0.00}.")),
        };
    }

    // Unscored after everything scored; equals by lower index, so that the same candidates always give the same choice.
    private static ScoredCandidate Best(IEnumerable<ScoredCandidate> candidates) =>
        candidates.OrderByDescending(candidate => candidate.Score ?? -1).ThenByDescending(candidate => candidate.Parts).ThenBy(candidate => candidate.Index).First();

    private static double[] Scores(IEnumerable<ScoredCandidate> candidates) => [.. candidates.Select(candidate => candidate.Score).OfType<double>()];

    private static string Lead(IReadOnlyList<ScoredCandidate> candidates, ScoredCandidate best)
    {
        ScoredCandidate[] others = [.. candidates.Where(candidate => candidate.Index != best.Index && candidate.Score is not null)];
        return others.Length == 0 ? ""
            : others.Max(candidate => candidate.Score) is var second && second < best.Score ? Text($", {best.Score - second:0.00} ahead of the next")
            : others.Any(candidate => candidate.Score == best.Score && candidate.Parts == best.Parts) ? ", level with another; the earlier one is kept"
            : ", level with another of which less is right";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
