using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>OpenAI's models, asked of OpenAI itself. It names them; what they take and cost it doesn't say.</summary>
internal sealed class OpenAIModelSource(OpenAIHttp http, KeyRing keys, TimeProvider time) : IModelSource
{
    private const string Pictures = "gpt-image-";

    /// <summary>What a picture model takes that's newer than this list.</summary>
    private const string Newest = "gpt-image-2";

    public string Provider => OpenAIVendor.ProviderName;

    public async Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken) =>
    [
        .. (await ListAsync(cancellationToken))
            .Where(id => id.Contains(query, StringComparison.OrdinalIgnoreCase) && (category is null || category == CategoryOf(id)))
            .Take(most)
            .Select(id => new FoundModel(id, id, CategoryOf(id), "")),
    ];

    public async Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken) =>
        (await http.AskAsync(CallPhase.Other, HttpMethod.Get, "models", keys.Get(Provider, null), null, cancellationToken)).Json()?["data"] is JsonArray models
            ? models.FirstOrDefault(one => $"{one?["id"]}" == model)?.DeepClone()
            : null;

    public async Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> there = await ListAsync(cancellationToken);
        CatalogFile known = CatalogReader.BuiltIn.Single(file => file.Provider == Provider);
        CatalogModel newest = known.Models.Single(model => model.Id == Newest);
        return new(
            Provider,
            $"OpenAI's own list, {time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture)}",
            [
                .. models.Where(there.Contains).Select(id => known.Models.FirstOrDefault(model => model.Id == id)
                    ?? (id.StartsWith(Pictures, StringComparison.Ordinal) ? newest with { Id = id, Price = null } : null)).OfType<CatalogModel>(),
            ]);
    }

    private async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        JsonNode? answer = (await http.AskAsync(CallPhase.Other, HttpMethod.Get, "models", keys.Get(Provider, null), null, cancellationToken)).Json();
        return [.. (answer?["data"] as JsonArray ?? []).Select(model => $"{model?["id"]}").Where(id => id.Length > 0)];
    }

    private static string CategoryOf(string id) => id.StartsWith(Pictures, StringComparison.Ordinal) ? "image" : "other";
}
