using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What came of one piece of a film.</summary>
/// <param name="Project">The project's folder.</param>
/// <param name="Files">The piece's files, relative to the project, as far as they are there.</param>
/// <param name="Generated">How many were made in this run. 0: all were up to date.</param>
/// <param name="Reused">How many were kept from earlier runs, or are the user's own.</param>
/// <param name="CostUsd">What this run cost.</param>
public sealed record PieceReport(string Project, IReadOnlyList<string> Files, int Generated, int Reused, decimal CostUsd)
{
    /// <summary>What a dry run would have made and what that would cost; empty after a real run.</summary>
    public IReadOnlyList<PieceEstimate> WouldMake { get; init; } = [];

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
