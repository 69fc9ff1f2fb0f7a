using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What all judges together say of one picture, with each one's own words, so that a choice can be explained and replayed.</summary>
/// <param name="Score">0 to 1: the lowest of the characters' scores and of the judges' frame scores; null is "unscored".</param>
/// <param name="Characters">One for each expected figure: the strictest judge's.</param>
/// <param name="Defects">Every defect that any judge found, once.</param>
/// <param name="Reason">One sentence for a person: why this score, or why none.</param>
/// <param name="Verdicts">The judges' own verdicts, in the order of their registration.</param>
internal sealed record PanelVerdict(
    double? Score, IReadOnlyList<CharacterVerdict> Characters, IReadOnlyList<Defect> Defects, string Reason, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>What the judging cost, all judges together.</summary>
    public decimal CostUsd => Verdicts.Sum(verdict => verdict.CostUsd);

    /// <summary>How much of all that was looked at is right, 0 to 1: the mean of the characters' parts, less for everybody too many.</summary>
    public double Parts
    {
        get
        {
            double[] characters = [.. Characters.Select(character => character.Parts.Count > 0 ? character.Parts.Values.Average() : character.Score ?? 0)];
            int crowd = Defects.Count(defect => defect.Kind is DefectKind.ExtraPerson or DefectKind.Clone);
            return characters.DefaultIfEmpty(1).Sum() / (Math.Max(1, characters.Length) + crowd);
        }
    }

    /// <summary>Puts the judges' verdicts together. The same verdicts always give the same result.</summary>
    /// <param name="verdicts">One from each judge.</param>
    /// <param name="expected">Who had to be seen.</param>
    public static PanelVerdict Of(IReadOnlyList<Verdict> verdicts, Expectation expected)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ArgumentNullException.ThrowIfNull(expected);
        Verdict[] scoring = [.. verdicts.Where(verdict => verdict.Score is not null || verdict.Characters.Any(character => character.Score is not null))];
        CharacterVerdict[] characters = [.. expected.Figures.Select(figure => Strictest(figure.Character.Id, scoring))];
        string said = string.Join("; ", verdicts.Select(verdict => $"{verdict.Judge}: {verdict.Reason}"));
        Defect[] defects = [.. scoring.SelectMany(verdict => verdict.Defects).Distinct()];
        CharacterVerdict? unknown = characters.FirstOrDefault(character => character.Score is null);
        if (scoring.Length == 0 || unknown is not null)
        {
            // One face nobody could judge is enough: a frame is only as good as its worst figure, and that one isn't known.
            string who = unknown is null || scoring.Length == 0 ? "" : $"nobody could score {unknown.Character}; ";
            return new(null, characters, defects, verdicts.Count == 0 ? "no judge is registered" : who + said, verdicts);
        }

        double score = scoring.Select(verdict => verdict.Score).Concat(characters.Select(character => character.Score)).Min() ?? 0;
        return new(score, characters, defects, said, verdicts);
    }

    private static CharacterVerdict Strictest(CharacterId character, Verdict[] scoring) =>
        scoring.SelectMany(verdict => verdict.Characters).Where(verdict => verdict.Character == character && verdict.Score is not null).MinBy(verdict => verdict.Score)
        ?? scoring.SelectMany(verdict => verdict.Characters).FirstOrDefault(verdict => verdict.Character == character)
        ?? new(character, null, new Dictionary<string, double>(), null, "no judge looked at this character");
}
