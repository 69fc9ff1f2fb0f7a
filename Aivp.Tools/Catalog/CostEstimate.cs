using Aivp.Tools.Errors;

namespace Aivp.Tools.Catalog;

/// <summary>What something is thought to cost.</summary>
/// <param name="Usd">Null: nobody knows.</param>
/// <param name="Explanation">How it comes about and where the price is from, or why it isn't known.</param>
internal sealed record CostEstimate(decimal? Usd, string Explanation)
{
    /// <summary>The cost, which must be known.</summary>
    /// <exception cref="SkillArgumentException">It isn't, so that no budget could hold it.</exception>
    public decimal Known => Usd ?? throw new SkillArgumentException("model", $"what it will cost isn't known: {Explanation}.");
}
