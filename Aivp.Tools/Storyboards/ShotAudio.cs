namespace Aivp.Tools.Storyboards;

/// <summary>A shot's three layers of sound, as written; null where the table leaves one out or says <c>(none)</c>.</summary>
public sealed record ShotAudio
{
    /// <summary>For example <c>[Ines, whispering]: "Who is steering?"</c>.</summary>
    public string? Dialogue { get; init; }

    /// <summary>Music; <c>(continue)</c> is kept as written.</summary>
    public string? Music { get; init; }

    /// <summary>Sound effects.</summary>
    public string? Effects { get; init; }
}
