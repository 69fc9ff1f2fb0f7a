using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What a judge says of one expected character.</summary>
/// <param name="Character">Who.</param>
/// <param name="Score">0 to 1; null is "unscored".</param>
/// <param name="Parts">Sub-scores by name: <c>hair</c>, <c>skin</c>, <c>outfit</c>, <c>tell</c>.</param>
/// <param name="Figure">Where the figure was found, in pixels; null where it wasn't.</param>
/// <param name="Reason">One sentence.</param>
internal sealed record CharacterVerdict(
    CharacterId Character, double? Score, IReadOnlyDictionary<string, double> Parts, FigureBox? Figure, string Reason);
