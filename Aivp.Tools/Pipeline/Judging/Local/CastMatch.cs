using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>What became of one expected character.</summary>
/// <param name="Figure">The figure that was taken for it; null: none was left.</param>
/// <param name="Resemblance">How much that figure resembles it; null without a figure.</param>
/// <param name="Likeness">The judgement, once all of the cast was looked at.</param>
/// <param name="Score">0 to 1, for ranking.</param>
/// <param name="Defect">What is wrong, where something is.</param>
/// <param name="Reason">Part of a sentence.</param>
internal sealed record CastMatch(Figure? Figure, Resemblance? Resemblance, Likeness Likeness, double Score, DefectKind? Defect, string Reason);
