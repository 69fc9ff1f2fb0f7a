namespace Aivp.Tools.Jobs;

/// <summary>What a project may cost, and what it has cost. Shared by every process that works on the project.</summary>
/// <param name="CapUsd">The most it may cost in all; null: not limited.</param>
/// <param name="ChargedUsd">Spent.</param>
/// <param name="HeldUsd">Set aside for jobs that are under way or ambiguous.</param>
public sealed record Budget(decimal? CapUsd, decimal ChargedUsd, decimal HeldUsd)
{
    /// <summary>What may still be set aside; null: not limited.</summary>
    public decimal? LeftUsd => CapUsd - ChargedUsd - HeldUsd;
}
