using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Google's models, asked of Google itself. It names them and says what they're for; prices it doesn't say.</summary>
internal sealed class GeminiModelSource(GeminiHttp http, KeyRing keys, IOptions<GeminiOptions> options, TimeProvider time) : IModelSource
{
    /// <summary>What a picture model takes that's newer than this list.</summary>
    private const string Newest = "gemini-3.1-flash-image";

    public string Provider => GeminiVendor.ProviderName;

    public async Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken) =>
    [
        .. (await ListAsync(cancellationToken))
            .Where(model => $"{model["name"]} {model["displayName"]} {model["description"]}".Contains(query, StringComparison.OrdinalIgnoreCase))
            .Where(model => category is null || Methods(model).Contains(category))
            .Take(most)
            .Select(model => new FoundModel(Id(model), $"{model["displayName"]}", string.Join(", ", Methods(model)), $"{model["description"]}")),
    ];

    public async Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(one => Id(one) == model)?.DeepClone();

    public async Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        string[] there = [.. (await ListAsync(cancellationToken)).Select(Id)];
        CatalogFile known = CatalogReader.BuiltIn.Single(file => file.Provider == Provider);
        CatalogModel newest = known.Models.Single(model => model.Id == Newest);
        return new(
            Provider,
            $"Google's own list, {time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture)}",
            [
                .. models.Where(there.Contains).Select(id => known.Models.FirstOrDefault(model => model.Id == id)
                    ?? (id.Contains("image", StringComparison.Ordinal) ? newest with { Id = id, Price = null, ReferencesMax = null } : null)).OfType<CatalogModel>(),
            ]);
    }

    private async Task<IReadOnlyList<JsonObject>> ListAsync(CancellationToken cancellationToken)
    {
        List<JsonObject> models = [];
        string? page = null;
        do
        {
            string path = $"{options.Value.ApiVersion}/models?pageSize=1000{(page is null ? "" : $"&pageToken={Uri.EscapeDataString(page)}")}";
            JsonNode? answer = (await http.AskAsync(CallPhase.Other, HttpMethod.Get, path, keys.Get(Provider, null), null, cancellationToken)).Json();
            models.AddRange((answer?["models"] as JsonArray ?? []).OfType<JsonObject>());
            page = answer?["nextPageToken"]?.ToString();
        }
        while (page is { Length: > 0 } && models.Count < 10_000);
        return models;
    }

    private static string Id(JsonObject model) => $"{model["name"]}".Replace("models/", "", StringComparison.Ordinal);

    private static IEnumerable<string> Methods(JsonObject model) => (model["supportedGenerationMethods"] as JsonArray ?? []).Select(method => $"{method}");
}
