namespace Aivp.Tools.Storyboards;

/// <summary>A character sheet, <c>script/characters/{name}.md</c>. Texts are the author's own words; a part that isn't in the sheet is null.</summary>
/// <param name="Id">Key, also the file's name.</param>
/// <param name="Name">As written in the heading.</param>
/// <param name="Source">The sheet.</param>
public sealed record Character(CharacterId Id, string Name, SourceLine Source)
{
    /// <summary>What the character does in the story.</summary>
    public string? Function { get; init; }

    /// <summary>For example <c>early 60s</c>.</summary>
    public string? Age { get; init; }

    /// <summary>For example <c>female</c>.</summary>
    public string? Gender { get; init; }

    /// <summary>For example <c>wiry</c>.</summary>
    public string? Build { get; init; }

    /// <summary>For example <c>tall</c> or <c>178 cm</c>.</summary>
    public string? Height { get; init; }

    /// <summary>Colour, length and cut.</summary>
    public string? Hair { get; init; }

    /// <summary>Tone of skin.</summary>
    public string? Skin { get; init; }

    /// <summary>Features of the face.</summary>
    public string? Face { get; init; }

    /// <summary>The one thing that tells this character from everybody else.</summary>
    public string? VisualTell { get; init; }

    /// <summary>What is recognisable in outline alone.</summary>
    public string? Silhouette { get; init; }

    /// <summary>What the character wears unless a shot says otherwise.</summary>
    public string? DefaultOutfit { get; init; }

    /// <summary>Other outfits, as the sheet lists them.</summary>
    public IReadOnlyList<string> AltOutfits { get; init; } = [];

    /// <summary>Worn or carried things.</summary>
    public string? Accessories { get; init; }

    /// <summary>Make-up, dirt, wounds.</summary>
    public string? Grooming { get; init; }

    /// <summary>Copied verbatim into every prompt that shows the character; without its quotes.</summary>
    public string? AnchorPhrase { get; init; }

    /// <summary>Every other bold key of the sheet with its text, for example <c>Accent</c>.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>();
}
