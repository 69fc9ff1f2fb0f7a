using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A film that has been made.</summary>
/// <param name="Info">What its file holds.</param>
/// <param name="Format">What all its parts have.</param>
/// <param name="Layout">Which clip is where.</param>
/// <param name="Loudness">How loud it was before and what was done about it; null: it has no sound.</param>
internal sealed record AssembledFilm(MediaInfo Info, FilmFormat Format, FilmLayout Layout, Loudness? Loudness);
