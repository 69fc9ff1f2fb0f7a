namespace Aivp.Tools.Skills;

/// <summary>A model for a task.</summary>
/// <param name="Model">The one to use.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="Others">Others that can do it, the cheapest first; at most five.</param>
public sealed record ModelPick(ModelPick.Offer Model, string Reason, IReadOnlyList<ModelPick.Offer> Others)
{
    /// <summary>A model and what one picture or clip of it would cost.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Provider">Whose.</param>
    /// <param name="EstimateUsd">Null: nobody knows.</param>
    /// <param name="EstimateFrom">How that comes about.</param>
    public sealed record Offer(string Id, string Provider, decimal? EstimateUsd, string EstimateFrom);
}
