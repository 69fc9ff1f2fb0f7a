using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What is said of one character in one picture.</summary>
/// <param name="Name">Whom the reference shows.</param>
/// <param name="Score">0 to 1, for ranking; null: nobody scored it.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Parts">Sub-scores by name, 0 to 1: <c>face</c>, <c>wardrobe</c>, <c>look</c>.</param>
/// <param name="Evidence">What was looked at; null where no figure was found.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record ScoredCharacter(
    string Name, double? Score, Likeness Verdict, IReadOnlyDictionary<string, double> Parts, FigureEvidence? Evidence, string Reason);
