using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A film before it's made.</summary>
/// <param name="Infos">What each clip holds.</param>
/// <param name="Format">What the film will have.</param>
/// <param name="Layout">Which frames will be where.</param>
internal sealed record FilmDraft(IReadOnlyList<MediaInfo> Infos, FilmFormat Format, FilmLayout Layout);
