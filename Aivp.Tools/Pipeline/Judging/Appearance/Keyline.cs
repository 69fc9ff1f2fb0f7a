namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The edge that every cut-out figure of a picture has: a light line of paper around it and a dark one of ink directly inside.</summary>
/// <param name="Paper">The light line's colour. It is white card in the scene's light, so it says what that light does to every other colour.</param>
/// <param name="Ink">The dark line's colour.</param>
/// <param name="Spread">How far the paper's pixels lie from its colour: 0 in a lossless picture, more after compression.</param>
internal readonly record struct Keyline(Rgb Paper, Rgb Ink, int Spread)
{
    /// <summary>The same edge where the references' card says what paper and ink look like in white light.</summary>
    public Keyline Under(Keyline card) => this with { Ink = Light.Between(Paper, card.Paper).On(card.Ink) };
}
