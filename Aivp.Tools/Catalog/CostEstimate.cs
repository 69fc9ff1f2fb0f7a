namespace Aivp.Tools.Catalog;

/// <summary>What something is thought to cost.</summary>
/// <param name="Usd">Null: nobody knows.</param>
/// <param name="Explanation">How it comes about and where the price is from, or why it isn't known.</param>
internal sealed record CostEstimate(decimal? Usd, string Explanation);
