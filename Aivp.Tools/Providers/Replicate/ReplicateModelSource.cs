using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Replicate's models, asked of Replicate itself. It publishes no prices.</summary>
internal sealed class ReplicateModelSource(ReplicateHttp http, KeyRing keys, IOptions<ReplicateOptions> options, TimeProvider time) : IModelSource
{
    /// <summary>As many as a search gives.</summary>
    private const int MostFound = 50;

    private static readonly Dictionary<string, string> s_nothing = [];

    public string Provider => ReplicateVendor.ProviderName;

    public async Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken)
    {
        string words = Uri.EscapeDataString($"{query} {category}".Trim());
        VendorAnswer answer = await AskAsync($"search?query={words}&limit={Math.Min(most, MostFound)}", cancellationToken);
        return [.. answer.As(ReplicateJson.Default.ReplicateFound).Models.Take(most).Select(hit => new FoundModel(
            $"{hit.Model.Owner}/{hit.Model.Name}", hit.Model.Name, category ?? "", hit.Model.Description ?? ""))];
    }

    public async Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken) =>
        await FindAsync(model, cancellationToken) is { LatestVersion.OpenapiSchema: JsonObject schema } ? ReplicateSchema.InputOf(schema)?.DeepClone() ?? schema : null;

    public async Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        List<CatalogModel> found = [];
        foreach (string id in models)
        {
            if (await FindAsync(id, cancellationToken) is { LatestVersion.OpenapiSchema: JsonObject schema } && ReplicateSchema.Read(id, schema) is CatalogModel model)
            {
                found.Add(model);
            }
        }

        return new(Provider, $"Replicate's own list, {time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture)}", found);
    }

    private async Task<ReplicateModel?> FindAsync(string model, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(Provider, null);
        VendorAnswer answer = await http.SendAsync(
            CallPhase.Other, HttpMethod.Get, new(options.Value.Api, $"models/{model.Split(':')[0]}"), key, null, s_nothing, cancellationToken);
        return (int)answer.Status is 404 ? null : answer.IsSuccess ? answer.As(ReplicateJson.Default.ReplicateModel) : throw http.Failure(answer, key);
    }

    private Task<VendorAnswer> AskAsync(string path, CancellationToken cancellationToken) =>
        http.AskAsync(CallPhase.Other, HttpMethod.Get, new(options.Value.Api, path), keys.Get(Provider, null), null, s_nothing, cancellationToken);
}
