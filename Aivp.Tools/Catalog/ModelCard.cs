namespace Aivp.Tools.Catalog;

/// <summary>What one model at one vendor can do and what it costs.</summary>
/// <param name="Id">The vendor's id of the model.</param>
/// <param name="Provider">The vendor's name in <c>--provider</c>.</param>
/// <param name="Kind">Stills or clips.</param>
/// <param name="PriceUsd">For one picture, or for one second of a clip.</param>
internal sealed record ModelCard(string Id, string Provider, ModelKind Kind, decimal PriceUsd)
{
    /// <summary>It draws from the storyboard's own nouns, beside the prompt.</summary>
    public bool DrawsFromStoryboard { get; init; }
}
