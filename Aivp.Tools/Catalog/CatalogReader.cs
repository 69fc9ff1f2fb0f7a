using System.Reflection;
using System.Text.Json;

namespace Aivp.Tools.Catalog;

/// <summary>Reads the models that the product knows from the start, and those that were refreshed since.</summary>
internal static class CatalogReader
{
    /// <summary>Every provider's file.</summary>
    public static IReadOnlyList<CatalogFile> BuiltIn { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Catalog/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>A file's models as the rest of the product sees them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="refreshed">What the vendor said since; its models replace those of the same id.</param>
    public static ModelDirectory ToDirectory(CatalogFile file, CatalogFile? refreshed)
    {
        Dictionary<string, ModelCard> cards = file.Models.ToDictionary(model => model.Id, model => ToCard(model, file));
        foreach (CatalogModel model in refreshed?.Models ?? [])
        {
            ModelCard? known = cards.GetValueOrDefault(model.Id);
            ModelCard fresh = ToCard(model, refreshed!);
            cards[model.Id] = fresh with
            {
                // What only people know stays: how many pictures, and what it is for.
                Tasks = known?.Tasks ?? fresh.Tasks,
                MaxReferences = fresh.MaxReferences ?? known?.MaxReferences,
                Limits = fresh.Limits ?? known?.Limits,
                Price = fresh.Price is null ? known?.Price : known?.Price?.Renewed(fresh.Price) ?? fresh.Price,
            };
        }

        return new(file.Provider, [.. cards.Values]) { Defaults = file.Defaults ?? [], Retired = file.Retired ?? [] };
    }

    private static ModelCard ToCard(CatalogModel model, CatalogFile file) => new(
        model.Id, file.Provider, model.Outputs.Contains("video") ? ModelKind.Video : ModelKind.Image)
    {
        Tasks = model.Tasks,
        Parameters =
        [
            .. model.Parameters.Select(parameter => new ModelParameter(parameter.Name, parameter.Type)
            {
                Role = parameter.Role,
                Required = parameter.Required,
                Default = parameter.Default,
                Values = parameter.Values,
                Open = parameter.Open,
                Minimum = parameter.Minimum,
                Maximum = parameter.Maximum,
            }),
        ],
        MaxReferences = model.ReferencesMax,
        Limits = model.Limits,
        Price = model.Price,
        Source = file.Source,
    };

    private static CatalogFile Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize(stream, CatalogJson.Default.CatalogFile)!;
    }
}
