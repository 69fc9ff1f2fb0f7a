using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What a project would still cost.</summary>
/// <param name="EstimateUsd">All pieces together. A keyframe counts with the candidates drawn at first.</param>
/// <param name="Pieces">What is missing or out of date.</param>
/// <param name="Budget">What it may cost and has cost; null: nothing was ever bought, and no limit is set.</param>
/// <param name="WithinBudget">What the budget leaves is enough.</param>
public sealed record CostReport(decimal EstimateUsd, IReadOnlyList<PieceEstimate> Pieces, Budget? Budget, bool WithinBudget);
