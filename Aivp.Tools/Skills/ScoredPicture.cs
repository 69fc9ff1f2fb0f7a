using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What is said of one picture.</summary>
/// <param name="File">As given.</param>
/// <param name="Score">0 to 1, for ranking: the lowest of the characters'. At 0.8 it's the same, at 0.2 different. Null: it couldn't be read, or nobody scored it.</param>
/// <param name="Verdict">The judgement. Not to be read off the score: a picture may be like and yet not show who it is.</param>
/// <param name="Characters">One for each referenced character.</param>
/// <param name="Defects">Codes of what is wrong, for example <c>extra_person</c>.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record ScoredPicture(
    string File, double? Score, Likeness Verdict, IReadOnlyList<ScoredCharacter> Characters, IReadOnlyList<string> Defects, string Reason);
