using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;

namespace Aivp.Tools.Providers.Fal;

/// <summary>fal's models, asked of fal itself.</summary>
internal sealed class FalModelSource(FalPlatform platform, KeyRing keys, TimeProvider time) : IModelSource
{
    public string Provider => FalVendor.ProviderName;

    public async Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken) =>
    [
        .. (await platform.SearchAsync(query, category, most, cancellationToken)).Select(model => new FoundModel(
            model.EndpointId, model.Metadata?.DisplayName ?? "", model.Metadata?.Category ?? "", model.Metadata?.Description ?? "")),
    ];

    public async Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken) =>
        await platform.DescribeAsync([model], cancellationToken) is [{ Openapi: JsonObject openApi } found, ..]
            ? FalSchema.InputOf(openApi, found.EndpointId)?.DeepClone() ?? openApi
            : null;

    public async Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        string month = time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        IReadOnlyList<FalModel> described = await platform.DescribeAsync(models, cancellationToken);
        Dictionary<string, FalPrice> prices = (await platform.PricesAsync(
            [.. described.Select(model => model.EndpointId)], keys.Get(Provider, null), cancellationToken)).ToDictionary(price => price.EndpointId);
        return new(
            Provider,
            $"fal's own list, {month}",
            [.. described.Select(model => FalSchema.Read(model, PriceOf(prices.GetValueOrDefault(model.EndpointId), month))).OfType<CatalogModel>()]);
    }

    /// <summary>fal names its units freely; one that we don't know is no price.</summary>
    private static Price? PriceOf(FalPrice? price, string month)
    {
        PriceUnit? unit = price?.Unit.TrimEnd('s').ToLowerInvariant() switch
        {
            "image" or "generation" or "unit" => PriceUnit.Image,
            "megapixel" or "processed megapixel" => PriceUnit.Megapixel,
            "second" or "video second" => PriceUnit.Second,
            "video" => PriceUnit.Video,
            "million token" or "1m token" => PriceUnit.MillionVideoTokens,
            _ => null,
        };
        return unit is PriceUnit known ? new(known, price!.UnitPrice, "fal's price list", month) : null;
    }
}
