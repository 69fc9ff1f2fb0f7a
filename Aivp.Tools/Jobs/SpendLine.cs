namespace Aivp.Tools.Jobs;

/// <summary>What one group of jobs cost.</summary>
/// <param name="Key">The group: a stage, shot, model or day.</param>
/// <param name="Jobs">How many were paid for or under way.</param>
/// <param name="EstimateUsd">What those that are settled were thought to cost.</param>
/// <param name="ChargedUsd">What they cost.</param>
/// <param name="HeldUsd">Set aside for those that aren't settled.</param>
public sealed record SpendLine(string Key, long Jobs, decimal EstimateUsd, decimal ChargedUsd, decimal HeldUsd);
