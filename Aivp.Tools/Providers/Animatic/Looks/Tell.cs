using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>The one thing that tells a character from everybody else, as it can be drawn.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Second">A cord's, strap's or petal's colour.</param>
/// <param name="OnLeft">Worn at the wearer's left side, where it has a side.</param>
internal sealed record Tell(TellKind Kind, Rgb Colour, Rgb Second, bool OnLeft)
{
    /// <summary>It's carried in a hand.</summary>
    public bool IsCarried => Kind is TellKind.Lantern or TellKind.PaperLantern or TellKind.Umbrella or TellKind.Cane or TellKind.Book;
}
