using System.Globalization;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Catalog;

/// <summary>
/// Prices that the user knows and the catalogue doesn't, in dollars per picture, or per second of a clip: <c>Prices:openai</c> =
/// <c>gpt-image-2=0.05, gpt-image-2.6-flare=0.02</c>. They count before all others.
/// </summary>
internal sealed class OwnPrices(IConfiguration configuration)
{
    private const string Source = "your own setting";

    /// <summary>A provider's models with these prices.</summary>
    /// <exception cref="SkillArgumentException">The setting isn't a list of models and prices.</exception>
    public ModelDirectory Apply(ModelDirectory directory)
    {
        Dictionary<string, decimal> prices = Read(directory.Provider);
        return prices.Count == 0 ? directory : directory with { Cards = [.. directory.Cards.Select(card => prices.TryGetValue(card.Id, out decimal usd) ? Priced(card, usd) : card)] };
    }

    private static ModelCard Priced(ModelCard card, decimal usd) => card with { Price = new(card.Kind is ModelKind.Image ? PriceUnit.Image : PriceUnit.Second, usd, Source, "") };

    private Dictionary<string, decimal> Read(string provider)
    {
        Dictionary<string, decimal> prices = [];
        foreach (string entry in configuration[$"Prices:{provider}"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (entry.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } model, string price]
                || !decimal.TryParse(price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd))
            {
                throw new SkillArgumentException($"Prices:{provider}", $"'{entry}' isn't a model and its price; for example gpt-image-2=0.05.");
            }

            prices[model] = usd;
        }

        return prices;
    }
}
