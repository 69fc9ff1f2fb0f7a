using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;

namespace Aivp.Tools.Skills;

/// <summary>What is told of a route.</summary>
internal static class RoutePick
{
    private const int MostOthers = 5;

    public static ModelPick Of(ModelRoute route) => new(Offer(route.Stops[0].Card, route.Stops[0].Cost), route.Stops[0].Reason, [.. route.Stops.Skip(1).Take(MostOthers).Select(stop => Offer(stop.Card, stop.Cost))])
    {
        All =
        [
            .. route.Stops.Select((stop, i) => new ModelPick.Considered(Offer(stop.Card, stop.Cost), i + 1, stop.Reason) { Measured = Measured(stop.Record) }),
            .. route.Passed.Select(one => new ModelPick.Considered(Offer(one.Card, one.Cost), null, one.Why) { Measured = Measured(one.Record) }),
        ],
    };

    private static ModelPick.Offer Offer(ModelCard card, CostEstimate cost) => new(card.Id, card.Provider, cost.Usd, cost.Explanation);

    private static ModelPick.Measured? Measured(ModelRecord? record) => record is null ? null : new(record.Jobs, record.Delivered, record.MeanUsd, record.MeanWait);
}
