using System.Collections.Concurrent;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Providers.Fal;

/// <summary>fal's own list of models and prices.</summary>
internal sealed class FalPlatform(FalHttp http, FalHosts hosts, KeyRing keys, ILogger<FalPlatform> logger)
{
    /// <summary>As many as fal takes in one question.</summary>
    private const int MostIds = 50;

    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly ConcurrentDictionary<string, FalPrice> _prices = new();

    /// <summary>What a unit of a model's work costs; null: fal doesn't say now.</summary>
    public async Task<FalPrice?> PriceAsync(string model, ApiKey key, CancellationToken cancellationToken)
    {
        if (_prices.TryGetValue(model, out FalPrice? known))
        {
            return known;
        }

        try
        {
            return (await PricesAsync([model], key, cancellationToken)).FirstOrDefault(price => price.EndpointId == model);
        }
        catch (ProviderException e)
        {
            // The job is done and fetched; that nobody says what it cost is no reason to lose it.
            logger.NoPrice(model, e.Message);
            return null;
        }
    }

    /// <summary>What units of some models' work cost.</summary>
    public async Task<IReadOnlyList<FalPrice>> PricesAsync(IReadOnlyList<string> models, ApiKey key, CancellationToken cancellationToken)
    {
        List<FalPrice> prices = [];
        foreach (string[] some in models.Chunk(MostIds))
        {
            Uri address = new(hosts.Platform, $"v1/models/pricing?{Ids(some)}");
            VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Get, address, key, null, s_nothing, cancellationToken);
            prices.AddRange(answer.As(FalJson.Default.FalPrices).Prices.Where(price => price.Currency == "USD"));
        }

        foreach (FalPrice price in prices)
        {
            _prices[price.EndpointId] = price;
        }

        return prices;
    }

    /// <summary>Searches the models.</summary>
    /// <param name="query">Words; empty: any.</param>
    /// <param name="category">For example <c>image-to-video</c>; null: any.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FalModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken)
    {
        string filter = $"q={Uri.EscapeDataString(query)}&status=active{(category is null ? "" : $"&category={Uri.EscapeDataString(category)}")}";
        List<FalModel> models = [];
        string? cursor = null;
        do
        {
            string page = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            FalModels found = await AskAsync($"{filter}&limit={Math.Min(most, MostIds)}{page}", cancellationToken);
            models.AddRange(found.Models);
            cursor = found.NextCursor;
        }
        while (cursor is not null && models.Count < most);

        return [.. models.Take(most)];
    }

    /// <summary>Models with their own OpenAPI documents, as far as fal has them.</summary>
    public async Task<IReadOnlyList<FalModel>> DescribeAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<FalModel> models = [];
        foreach (string[] some in ids.Chunk(MostIds))
        {
            models.AddRange((await AskAsync($"{Ids(some)}&limit={MostIds}&expand=openapi-3.0", cancellationToken)).Models);
        }

        return models;
    }

    private async Task<FalModels> AskAsync(string query, CancellationToken cancellationToken)
    {
        // The list is public; with a key it has the account's own models too.
        ApiKey? key = keys.Find(FalVendor.ProviderName) is [ApiKey first, ..] ? first : null;
        VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Get, new(hosts.Platform, $"v1/models?{query}"), key, null, s_nothing, cancellationToken);
        return answer.As(FalJson.Default.FalModels);
    }

    private static string Ids(IEnumerable<string> ids) => string.Join('&', ids.Select(id => $"endpoint_id={Uri.EscapeDataString(id)}"));
}
