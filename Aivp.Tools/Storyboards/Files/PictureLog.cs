namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>image/log/character-{name}.json</c> and <c>scene-{slug}.json</c>: reference pictures that were made once.</summary>
internal sealed record PictureLog
{
    public required string Id { get; init; }

    /// <summary><c>character</c> or <c>scene</c>.</summary>
    public required string Type { get; init; }

    public IReadOnlyList<PictureEntry> Pictures { get; init; } = [];

    /// <summary>The log with this picture's entry in its place.</summary>
    public PictureLog With(PictureEntry entry) =>
        this with { Pictures = [.. Pictures.Where(other => other.File != entry.File), entry] };

    /// <summary>The entry of a picture.</summary>
    public PictureEntry? Of(string file) => Pictures.FirstOrDefault(entry => entry.File == file);
}
