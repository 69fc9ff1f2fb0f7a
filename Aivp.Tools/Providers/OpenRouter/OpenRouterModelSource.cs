using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>OpenRouter's models, asked of OpenRouter itself: what they take, and of those for pictures what they cost.</summary>
internal sealed class OpenRouterModelSource(OpenRouterHttp http, KeyRing keys, TimeProvider time) : IModelSource
{
    public string Provider => OpenRouterVendor.ProviderName;

    public async Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken) =>
    [
        .. (await ListAsync(cancellationToken))
            .Where(model => category is null || category == model.Category)
            .Where(model => $"{model.Id} {model.Facts["name"]} {model.Facts["description"]}".Contains(query, StringComparison.OrdinalIgnoreCase))
            .Take(most)
            .Select(model => new FoundModel(model.Id, $"{model.Facts["name"]}", model.Category, $"{model.Facts["description"]}")),
    ];

    public async Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(one => one.Id == model).Facts?.DeepClone();

    public async Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        string month = time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        CatalogFile known = CatalogReader.BuiltIn.Single(file => file.Provider == Provider);
        List<CatalogModel> found = [];
        foreach ((string id, string category, JsonObject facts) in (await ListAsync(cancellationToken)).Where(model => models.Contains(model.Id)))
        {
            CatalogModel? ours = known.Models.FirstOrDefault(model => model.Id == id);
            found.Add(category == "video"
                ? OpenRouterFacts.Clip(id, facts)
                : OpenRouterFacts.Picture(id, facts, ours) with { Price = await PriceAsync(id, month, cancellationToken) });
        }

        return new(Provider, $"OpenRouter's own list, {month}", found);
    }

    private async Task<IReadOnlyList<(string Id, string Category, JsonObject Facts)>> ListAsync(CancellationToken cancellationToken)
    {
        List<(string, string, JsonObject)> models = [];
        foreach ((string path, string category) in new[] { ("images/models", "image"), ("videos/models", "video") })
        {
            JsonNode? answer = (await http.AskAsync(CallPhase.Other, HttpMethod.Get, path, Key(), null, cancellationToken)).Json();
            models.AddRange((answer?["data"] as JsonArray ?? []).OfType<JsonObject>().Where(model => model["id"] is not null).Select(model => ($"{model["id"]}", category, model)));
        }

        return models;
    }

    /// <summary>The dearest of those who do a model's work: OpenRouter chooses among them. Null: it isn't by the picture.</summary>
    private async Task<Price?> PriceAsync(string model, string month, CancellationToken cancellationToken)
    {
        try
        {
            JsonNode? answer = (await http.AskAsync(CallPhase.Other, HttpMethod.Get, $"images/models/{model}/endpoints", Key(), null, cancellationToken)).Json();
            decimal[] prices =
            [
                .. (answer?["data"]?["endpoints"] as JsonArray ?? answer?["endpoints"] as JsonArray ?? [])
                    .SelectMany(endpoint => endpoint?["pricing"] as JsonArray ?? [])
                    .Where(line => line?["billable"]?.ToString() == "output_image" && line["unit"]?.ToString() == "image")
                    .Select(line => Number(line!["price"] ?? line["cost_usd"])).OfType<decimal>(),
            ];
            return prices.Length == 0 ? null : new(PriceUnit.Image, prices.Max(), "OpenRouter's price list", month);
        }
        catch (ProviderException e) when (e.Failure is ProviderFailure.Invalid)
        {
            return null;
        }
    }

    // Anybody may read the lists.
    private ApiKey? Key() => keys.Find(Provider) is [ApiKey first, ..] ? first : null;

    private static decimal? Number(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => node.GetValue<decimal>(),
        JsonValueKind.String when decimal.TryParse(node.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal price) => price,
        _ => null,
    };
}
