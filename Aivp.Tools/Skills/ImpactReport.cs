using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What a change to some of a project's files would make stale.</summary>
/// <param name="Project">The project's folder.</param>
/// <param name="Changed">The files, relative to the project.</param>
/// <param name="Stale">What would have to be made again because of it, with what that would cost.</param>
/// <param name="StaleAlready">What is missing or stale without it.</param>
public sealed record ImpactReport(
    string Project, IReadOnlyList<string> Changed, IReadOnlyList<PieceEstimate> Stale, IReadOnlyList<PieceEstimate> StaleAlready)
{
    /// <summary>What making the stale again would cost.</summary>
    public decimal StaleUsd => Stale.Sum(piece => piece.EstimateUsd);
}
