namespace Aivp.Tools.Catalog;

/// <summary>The models there are.</summary>
internal sealed class ModelCatalog(IEnumerable<ModelCard> cards)
{
    private readonly IReadOnlyList<ModelCard> _cards = [.. cards];

    /// <summary>The model a provider uses unless another is asked for.</summary>
    /// <exception cref="InvalidOperationException">A provider is registered without a model.</exception>
    public ModelCard Default(string provider, ModelKind kind) =>
        _cards.FirstOrDefault(card => card.Provider == provider && card.Kind == kind)
        ?? throw new InvalidOperationException($"{provider} has no {kind} model in the catalogue.");
}
