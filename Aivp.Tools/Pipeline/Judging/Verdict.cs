namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What a judge says of one picture.</summary>
/// <param name="Judge">The judge's name and version, for example <c>appearance/1</c>.</param>
/// <param name="Score">0 (another cast) to 1 (as on the sheets): the lowest of the characters' scores, lowered for wrong counts; null is "unscored".</param>
/// <param name="Characters">One for each expected figure.</param>
/// <param name="Defects">What is wrong, as codes a repair can act on.</param>
/// <param name="Reason">One sentence for a person: why this score, or why none.</param>
internal sealed record Verdict(
    string Judge, double? Score, IReadOnlyList<CharacterVerdict> Characters, IReadOnlyList<Defect> Defects, string Reason)
{
    /// <summary>What the judging cost.</summary>
    public decimal CostUsd { get; init; }

    /// <summary>A verdict that says why there is no score.</summary>
    public static Verdict Unscored(string judge, string reason) => new(judge, null, [], [], reason);
}
