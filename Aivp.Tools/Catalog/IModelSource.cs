using System.Text.Json.Nodes;

namespace Aivp.Tools.Catalog;

/// <summary>A vendor that can be asked for its models. Costs nothing.</summary>
internal interface IModelSource
{
    /// <summary>The provider's name.</summary>
    string Provider { get; }

    /// <summary>Searches the vendor's models, also those that the catalogue doesn't know.</summary>
    /// <param name="query">Words; empty: any.</param>
    /// <param name="category">The vendor's word for a task, for example <c>image-to-video</c>; null: any.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.ProviderException">The vendor can't be asked.</exception>
    Task<IReadOnlyList<FoundModel>> SearchAsync(string query, string? category, int most, CancellationToken cancellationToken);

    /// <summary>A model's parameters as the vendor documents them; null: the vendor has no such model.</summary>
    /// <exception cref="Errors.ProviderException">The vendor can't be asked.</exception>
    Task<JsonNode?> SchemaAsync(string model, CancellationToken cancellationToken);

    /// <summary>What the vendor says now of some models: their parameters and prices.</summary>
    /// <param name="models">Their ids.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that the vendor has.</returns>
    /// <exception cref="Errors.ProviderException">The vendor can't be asked.</exception>
    Task<CatalogFile> RefreshAsync(IReadOnlyList<string> models, CancellationToken cancellationToken);
}
