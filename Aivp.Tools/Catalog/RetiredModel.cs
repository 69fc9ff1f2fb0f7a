namespace Aivp.Tools.Catalog;

/// <summary>A model that's still named in documents and isn't there any more.</summary>
/// <param name="Since">The day on which it was shut down, as <c>2026-05-12</c>; null: nobody says.</param>
/// <param name="Use">The id to use instead; null: there's none.</param>
internal sealed record RetiredModel(string? Since = null, string? Use = null)
{
    /// <summary>What to tell somebody who asks for it.</summary>
    public string Explain(string id) => (Since, Use) switch
    {
        (null, null) => $"{id} was shut down and has no successor.",
        (null, _) => $"{id} isn't there any more; use {Use}.",
        (_, null) => $"{id} was shut down on {Since} and has no successor.",
        _ => $"{id} was shut down on {Since}; use {Use}.",
    };
}
