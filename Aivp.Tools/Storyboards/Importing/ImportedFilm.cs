namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A film as another program knows it, brought to our nouns.</summary>
internal sealed record ImportedFilm
{
    /// <summary>The project's name; null: not said.</summary>
    public string? Name { get; init; }

    /// <summary>The story in prose; null: not said.</summary>
    public string? Story { get; init; }

    /// <summary>How all of it looks, in the author's words; null: not said.</summary>
    public string? Style { get; init; }

    /// <summary>For example <c>16:9</c>.</summary>
    public string AspectRatio { get; init; } = "16:9";

    /// <summary>The pictures' size; null: full HD in the film's shape.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>Each picture is made from the one before it, not from its scene's first.</summary>
    public bool IsSequential { get; init; }

    public IReadOnlyList<ImportedCharacter> Characters { get; init; } = [];

    public IReadOnlyList<ImportedPlace> Places { get; init; } = [];

    /// <summary>In story order.</summary>
    public IReadOnlyList<ImportedShot> Shots { get; init; } = [];
}
