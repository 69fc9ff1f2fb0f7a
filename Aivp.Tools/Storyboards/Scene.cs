namespace Aivp.Tools.Storyboards;

/// <summary>A scene sheet, <c>script/scenes/{slug}.md</c>: one place in one light. A part that isn't in the sheet is null.</summary>
/// <param name="Id">Key, also the file's name.</param>
/// <param name="Name">As written in the heading.</param>
/// <param name="Source">The sheet.</param>
public sealed record Scene(SceneId Id, string Name, SourceLine Source)
{
    /// <summary><c>interior</c>, <c>exterior</c> or <c>mixed</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The place in words.</summary>
    public string? SpecificLocation { get; init; }

    /// <summary>What must be seen there, split at commas.</summary>
    public IReadOnlyList<string> KeyObjects { get; init; } = [];

    /// <summary>How large the place is.</summary>
    public string? Scale { get; init; }

    /// <summary>Where the light comes from.</summary>
    public string? LightSource { get; init; }

    /// <summary>Warm, cold or mixed.</summary>
    public string? ColorTemperature { get; init; }

    /// <summary>For example <c>night</c>.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>What the light feels like.</summary>
    public string? Mood { get; init; }

    /// <summary>What is heard there without anybody acting.</summary>
    public string? AmbientSound { get; init; }

    /// <summary>The place's colours.</summary>
    public string? ColorPalette { get; init; }

    /// <summary>Surfaces and air: wet, dusty, foggy.</summary>
    public string? Texture { get; init; }

    /// <summary>Goes into every prompt of the scene; without its quotes. Must say "No people".</summary>
    public string? Prompt { get; init; }

    /// <summary>Every other bold key of the sheet with its text, for example <c>Weather</c>.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>();
}
