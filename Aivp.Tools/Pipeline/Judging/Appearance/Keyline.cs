namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The edge that every cut-out figure of a picture has: a light line of paper around it and a dark one of ink directly inside.</summary>
/// <param name="Paper">The light line's colour. It is white card in the scene's light, so it says what that light does to every other colour.</param>
/// <param name="Ink">The dark line's colour.</param>
internal readonly record struct Keyline(Rgb Paper, Rgb Ink);
