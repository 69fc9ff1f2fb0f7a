namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Somebody, as another program knows them.</summary>
/// <param name="Name">As written.</param>
/// <param name="Source">Where.</param>
internal sealed record ImportedCharacter(string Name, SourceLine Source)
{
    /// <summary>The key of its sheet.</summary>
    public CharacterId Id => CharacterId.Of(Name);

    /// <summary>Other names that shots may use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What they look like, in the author's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Facts for the sheet by its own keys: <c>Hair</c>, <c>Skin</c>, <c>Default outfit</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Alternative looks.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    /// <summary>Pictures, absolute; the first is the front portrait.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}
