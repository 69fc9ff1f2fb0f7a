namespace Aivp.Tools.Pipeline;

/// <summary>The budget was used up before the film was finished. What was made is kept, and the next run goes on.</summary>
/// <param name="CapUsd">The budget.</param>
/// <param name="ChargedUsd">Spent when the run stopped.</param>
/// <param name="HeldUsd">Set aside then, for calls under way or in doubt.</param>
/// <param name="NextUsd">What the call would have cost that wasn't made.</param>
/// <param name="Missing">What is still to be made. A keyframe counts with the candidates drawn at first.</param>
public sealed record BudgetStop(decimal CapUsd, decimal ChargedUsd, decimal HeldUsd, decimal NextUsd, IReadOnlyList<PieceEstimate> Missing)
{
    /// <summary>What all that would cost.</summary>
    public decimal MissingUsd => Missing.Sum(piece => piece.EstimateUsd);
}
