namespace Aivp.Tools.Catalog.Routing;

/// <summary>The models that can do something, the best first.</summary>
/// <param name="Stops">At least one.</param>
/// <param name="Passed">Those that can't, or mustn't.</param>
internal sealed record ModelRoute(IReadOnlyList<ModelRoute.Stop> Stops, IReadOnlyList<ModelRoute.PassedOver> Passed)
{
    /// <summary>A model that can.</summary>
    /// <param name="Card">Which.</param>
    /// <param name="Cost">What one costs, as it's known.</param>
    /// <param name="Rank">The least comes first.</param>
    /// <param name="Reason">Why it's here.</param>
    /// <param name="Record">How it has done; null: it was never asked.</param>
    internal sealed record Stop(ModelCard Card, CostEstimate Cost, int Rank, string Reason, ModelRecord? Record);

    /// <summary>A model that can't.</summary>
    /// <param name="Card">Which.</param>
    /// <param name="Cost">What one would cost.</param>
    /// <param name="Why">What's missing.</param>
    /// <param name="Record">How it has done; null: it was never asked.</param>
    internal sealed record PassedOver(ModelCard Card, CostEstimate Cost, string Why, ModelRecord? Record);
}
