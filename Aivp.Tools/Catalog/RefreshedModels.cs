using System.Text.Json;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Catalog;

/// <summary>What vendors said of their models when they were last asked: files in <c>~/.aivp/models</c>.</summary>
internal sealed class RefreshedModels(KeyRing keys, OwnPrices prices)
{
    /// <summary>A provider's models as they were last refreshed, with the user's own prices.</summary>
    public ModelDirectory Directory(CatalogFile builtIn) => prices.Apply(CatalogReader.ToDirectory(builtIn, Read(builtIn.Provider)));

    /// <summary>A provider's file; null: it was never asked, or what it said can't be read any more.</summary>
    public CatalogFile? Read(string provider)
    {
        string file = FileOf(provider);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), CatalogJson.Default.CatalogFile) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // The models we know from the start will do.
            return null;
        }
    }

    /// <summary>Adds what a vendor says now to what it said before.</summary>
    /// <returns>The file.</returns>
    public async Task<string> AddAsync(CatalogFile refreshed, CancellationToken cancellationToken)
    {
        Dictionary<string, CatalogModel> models = (Read(refreshed.Provider)?.Models ?? []).ToDictionary(model => model.Id);
        foreach (CatalogModel model in refreshed.Models)
        {
            models[model.Id] = model;
        }

        string file = FileOf(refreshed.Provider);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(
            refreshed with { Models = [.. models.Values.OrderBy(model => model.Id, StringComparer.Ordinal)] }, CatalogJson.Default.CatalogFile);
        await AtomicFile.WriteAsync(file, json, cancellationToken);
        return file;
    }

    private string FileOf(string provider) => Path.Combine(keys.Home, ".aivp", "models", $"{provider}.json");
}
