using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Picks a model of the catalogue by what it must be able to do and may cost.</summary>
internal sealed class ModelPicker(ModelCatalog catalog)
{
    private const int MostOthers = 5;

    private static readonly TimeSpan s_usualDuration = TimeSpan.FromSeconds(5);

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

        if (wish.Prefer is not ("usual" or "cheapest"))
        {
            throw new SkillArgumentException("prefer", $"'{wish.Prefer}' is neither 'usual' nor 'cheapest'.");
        }
    }

    /// <summary>What a model can't do of it; null: it can do all.</summary>
    private static string? Lack(ModelCard card, ModelWish wish) =>
        wish.References > (card.MaxReferences ?? int.MaxValue) ? string.Create(CultureInfo.InvariantCulture, $"takes at most {card.MaxReferences} reference pictures")
        : wish.Audio && card.For(ParameterRole.Audio) is null ? "makes no sound"
        : wish.Duration is TimeSpan duration && card.For(ParameterRole.Duration) is { } length && DurationChoice.For(length, duration) is null ? "makes no clip of that length"
        : null;

    private static string Nearest(ModelCard[] able, ModelWish wish) => able.Length == 0
        ? "; it has none."
        : $": {string.Join("; ", able.Take(3).Select(card => $"{card.Id} {Lack(card, wish) ?? $"costs {Price(Estimate(card, wish))}"}"))}.";

    private static string Price(CostEstimate cost) => cost.Usd is decimal usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "nobody knows what";

    private static ModelPick.Offer Offer((ModelCard Card, CostEstimate Cost) one) => new(one.Card.Id, one.Card.Provider, one.Cost.Usd, one.Cost.Explanation);

    private static CostEstimate Estimate(ModelCard card, ModelWish wish)
    {
        bool isClip = card.Kind is ModelKind.Video;
        try
        {
            return card.Estimate(InputComposer.Measure(card, new()
            {
                Size = isClip ? new(1280, 720) : new(1024, 1024),
                Duration = isClip ? wish.Duration ?? s_usualDuration : null,
                Audio = isClip ? wish.Audio : null,
            }));
        }
        catch (SkillArgumentException e)
        {
            return new(null, e.Message);
        }
    }
}
