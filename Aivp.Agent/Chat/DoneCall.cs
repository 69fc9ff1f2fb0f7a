using Aivp.Tools.Jobs;

namespace Aivp.Agent.Chat;

/// <summary>A skill that changed something.</summary>
/// <param name="Skill">Its name.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Files">What it made or named.</param>
internal sealed record DoneCall(string Skill, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<string> Files)
{
    /// <summary>For a choice: the candidate that was the keyframe before; null: none was, or it's no choice.</summary>
    public int? Before { get; init; }

    /// <summary>For a budget: what it was before; null: it's no budget, or nobody could say.</summary>
    public Budget? BudgetBefore { get; init; }

    /// <summary>For a budget: what it was set to, in dollars; null: it was lifted.</summary>
    public decimal? BudgetSet { get; init; }
}
