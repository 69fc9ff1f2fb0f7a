namespace Aivp.Tools.Pipeline;

/// <summary>Something a run would make.</summary>
/// <param name="File">Relative to the project.</param>
/// <param name="EstimateUsd">What it would cost, all its candidates together.</param>
public sealed record PieceEstimate(string File, decimal EstimateUsd);
