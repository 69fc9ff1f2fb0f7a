using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>A model for a task.</summary>
/// <param name="Model">The one to use.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="Others">Others that can do it, the cheapest first, or the next best first; at most five.</param>
public sealed record ModelPick(ModelPick.Offer Model, string Reason, IReadOnlyList<ModelPick.Offer> Others)
{
    /// <summary>Every model that was looked at, in the order of choice, then those that were passed over; null: nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Considered>? All { get; init; }

    /// <summary>A model and what one picture or clip of it would cost.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Provider">Whose.</param>
    /// <param name="EstimateUsd">Null: nobody knows.</param>
    /// <param name="EstimateFrom">How that comes about.</param>
    public sealed record Offer(string Id, string Provider, decimal? EstimateUsd, string EstimateFrom);

    /// <summary>A model that was looked at.</summary>
    /// <param name="Model">Which.</param>
    /// <param name="Place">Its place in the order, from 1; null: it was passed over.</param>
    /// <param name="Why">Why it's there, or why it was passed over.</param>
    public sealed record Considered(Offer Model, int? Place, string Why)
    {
        /// <summary>How it has done so far; null: it was never asked.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Measured? Measured { get; init; }
    }

    /// <summary>How a model has done so far, by the ledger.</summary>
    /// <param name="Jobs">How many jobs came to an end.</param>
    /// <param name="Delivered">How many of them brought what was asked for.</param>
    /// <param name="MeanUsd">What one cost on average; null: none was charged.</param>
    /// <param name="MeanWait">How long one took on average; null: nobody knows.</param>
    public sealed record Measured(int Jobs, int Delivered, decimal? MeanUsd, TimeSpan? MeanWait);
}
