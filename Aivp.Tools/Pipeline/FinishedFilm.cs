using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>A film that is where it should be.</summary>
/// <param name="Log">What is known of it; null: the user's own, of which nothing is.</param>
/// <param name="State">What was in its place before.</param>
/// <param name="Files">What belongs to it, the film first, relative to the project.</param>
/// <param name="Remarks">What a person should know that stopped nothing.</param>
internal sealed record FinishedFilm(FilmLog? Log, FileState State, IReadOnlyList<string> Files, IReadOnlyList<string> Remarks);
