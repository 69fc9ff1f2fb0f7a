using System.Globalization;
using Aivp.Tools.Pipeline.Choosing;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Decides between accepted candidates whose scores are too near to each other: side by side, two at a time, in both orders.</summary>
internal sealed class CloseRaces(IEnumerable<IPairJudge> judges)
{
    // Three candidates are three pairs and six questions; more cost more than they decide.
    private const int Most = 3;

    /// <summary>Runs the race where there is one.</summary>
    /// <param name="choice">What the scores say.</param>
    /// <param name="scored">All candidates.</param>
    /// <param name="threshold">From which score one is accepted.</param>
    /// <param name="picture">Absolute path of a candidate.</param>
    /// <param name="expected">What the frame must show.</param>
    /// <param name="cancellationToken">Stops before something is sent.</param>
    /// <returns>The choice, with the comparisons that led to it.</returns>
    public async Task<(Choice Choice, IReadOnlyList<ComparisonLog> Comparisons)> RunAsync(
        Choice choice, IReadOnlyList<ScoredCandidate> scored, double threshold, Func<int, string> picture, Expectation expected, CancellationToken cancellationToken)
    {
        IPairJudge? judge = judges.FirstOrDefault(judge => judge.AppliesTo(expected));
        int[] close =
        [
            .. scored.Where(candidate => candidate.Score >= threshold && choice.Score - candidate.Score < Fusion.CloseRace)
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Index).Select(candidate => candidate.Index).Take(Most),
        ];
        if (judge is null || choice.Status is not ChoiceStatus.Accepted || close.Length < 2)
        {
            return (choice, []);
        }

        List<ComparisonLog> log = [];
        Dictionary<int, int> wins = close.ToDictionary(index => index, _ => 0);
        foreach ((int first, int second) in close.SelectMany((first, i) => close.Skip(i + 1).Select(second => (first, second))))
        {
            PairVerdict verdict = await judge.CompareAsync(picture(first), picture(second), expected, cancellationToken);
            int? better = verdict.Better switch { 1 => first, 2 => second, _ => null };
            if (better is { } winner)
            {
                wins[winner]++;
            }

            log.Add(new()
            {
                First = first,
                Second = second,
                Model = verdict.Model,
                Better = better,
                Flipped = verdict.Flipped,
                PrefersFirst = verdict.PrefersFirst,
                Reason = verdict.Reason,
                CostUsd = verdict.CostUsd,
            });
        }

        int most = wins.Values.Max();
        int[] winners = [.. close.Where(index => wins[index] == most)];
        if (winners is not [int won])
        {
            return (choice with { Reason = $"{choice.Reason} Side by side nothing told it from the {(close.Length == 2 ? "other" : "others")} that close." }, log);
        }

        double? score = scored.First(candidate => candidate.Index == won).Score;
        string others = string.Join(" and ", close.Where(index => index != won).Select(index => (index + 1).ToString(CultureInfo.InvariantCulture)));
        string reason = string.Create(CultureInfo.InvariantCulture, $"Candidate {won + 1} of {scored.Count} scores {score:0.00} and was preferred to {others} side by side, in both orders.");
        return (new(won, score, ChoiceStatus.Accepted, reason), log);
    }
}
