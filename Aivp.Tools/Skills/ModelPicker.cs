using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Picks a model of the catalogue by what it must be able to do and may cost.</summary>
internal sealed class ModelPicker(ModelCatalog catalog)
{
    private const int MostOthers = 5;

    /// <exception cref="SkillArgumentException">None can do it.</exception>
    public ModelPick Pick(ModelWish wish, string provider, ModelTask task)
    {
        Check(wish);
        string[] providers = [.. catalog.All.Select(card => card.Provider).Distinct()];
        if (!providers.Contains(provider))
        {
            throw new SkillArgumentException("provider", $"'{provider}' is unknown here; {NearestName.Hint(provider, providers)}");
        }

        ModelCard[] able = [.. catalog.All.Where(card => card.Provider == provider && card.Tasks.Contains(task))];
        (ModelCard Card, CostEstimate Cost)[] fit =
        [
            .. able.Where(card => Lack(card, wish) is null)
                .Select(card => (Card: card, Cost: Estimate(card, wish)))
                .Where(one => wish.MaxUsd is not decimal most || one.Cost.Usd <= most)
                .OrderBy(one => one.Cost.Usd ?? decimal.MaxValue),
        ];
        if (fit.Length == 0)
        {
            throw new SkillArgumentException("task", $"no model of {provider} for {Words.Of(task)} fits{Nearest(able, wish)}");
        }

        string? usual = able.Length > 0 ? catalog.Default(provider, task).Id : null;
        (ModelCard Card, CostEstimate Cost) picked = wish.Prefer == "usual" && fit.Any(one => one.Card.Id == usual) ? fit.First(one => one.Card.Id == usual) : fit[0];
        string reason = picked.Card.Id == usual && wish.Prefer == "usual" ? $"{provider}'s usual one for {Words.Of(task)}, and it can do all that's asked."
            : wish.Prefer == "usual" ? $"{usual} can't do all that's asked; this is the cheapest that can."
            : "the cheapest that can do all that's asked.";
        return new(Offer(picked), reason, [.. fit.Where(one => one.Card != picked.Card).Take(MostOthers).Select(Offer)]);
    }

    /// <summary>The wish as the router takes it.</summary>
    /// <exception cref="SkillArgumentException">It can't be meant.</exception>
    public static RouteNeeds NeedsOf(ModelWish wish, ModelTask task)
    {
        Check(wish);
        return new(task)
        {
            Provider = wish.Provider,
            References = wish.References,
            Duration = wish.Duration,
            Audio = wish.Audio,
            Resolution = wish.Resolution,
            Styles = RouteNeeds.WordsOf(wish.Style),
            Hero = wish.Hero,
            MaxUsd = wish.MaxUsd,
            Cheapest = wish.Prefer == "cheapest",
        };
    }

    private static void Check(ModelWish wish)
    {
        if (wish.Duration is TimeSpan duration && (duration <= TimeSpan.Zero || duration > TimeSpan.FromMinutes(10)))
        {
            throw new SkillArgumentException("duration_seconds", "more than 0 and at most 600 seconds.");
        }

        if (wish.References is < 0 or > 20)
        {
            throw new SkillArgumentException("references", "0 to 20 pictures.");
        }

        if (wish.Prefer is not ("usual" or "cheapest" or "best"))
        {
            throw new SkillArgumentException("prefer", $"'{wish.Prefer}' is neither 'usual', 'cheapest' nor 'best'.");
        }
    }

    private static string? Lack(ModelCard card, ModelWish wish) => Capability.Lack(card, NeedsOf(wish, card.Tasks[0]));

    private static CostEstimate Estimate(ModelCard card, ModelWish wish) => Capability.Estimate(card, NeedsOf(wish, card.Tasks[0]));

    private static string Nearest(ModelCard[] able, ModelWish wish) => able.Length == 0
        ? "; it has none."
        : $": {string.Join("; ", able.Take(3).Select(card => $"{card.Id} {Lack(card, wish) ?? $"costs {Price(Estimate(card, wish))}"}"))}.";

    private static string Price(CostEstimate cost) => cost.Usd is decimal usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "nobody knows what";

    private static ModelPick.Offer Offer((ModelCard Card, CostEstimate Cost) one) => new(one.Card.Id, one.Card.Provider, one.Cost.Usd, one.Cost.Explanation);
}
