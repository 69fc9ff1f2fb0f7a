namespace Aivp.Tools.Skills;

/// <summary>Something that would cost more than is spent without asking.</summary>
/// <param name="Skill">The skill's name.</param>
/// <param name="EstimateUsd">What it's thought to cost; null: nobody knows.</param>
public sealed record SpendRequest(string Skill, decimal? EstimateUsd);
