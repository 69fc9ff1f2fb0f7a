namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A place, as another program knows it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Source">Where.</param>
internal sealed record ImportedPlace(string Name, SourceLine Source)
{
    /// <summary>The key of its sheet.</summary>
    public SceneId Id => SceneId.Of(Name);

    /// <summary>Other names that shots may use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it looks like, in the author's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Facts for the sheet by its own keys: <c>Type</c>, <c>Time of day</c>, <c>Weather</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>A picture of it, absolute; null: none.</summary>
    public string? Picture { get; init; }
}
