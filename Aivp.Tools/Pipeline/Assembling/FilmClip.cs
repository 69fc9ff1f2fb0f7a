namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A clip's place in the film.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Length">How much of it is shown; null: all. A vendor may deliver more than the shot needs, never less.</param>
internal sealed record FilmClip(string File, TimeSpan? Length = null);
