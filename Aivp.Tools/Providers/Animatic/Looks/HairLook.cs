using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>A head of hair.</summary>
/// <param name="Colour">Of the hair, brows and beard.</param>
/// <param name="Style">How it's worn.</param>
/// <param name="Texture">How its edge runs.</param>
/// <param name="Length">How far loose hair, a tail or a braid falls below the chin, in head heights: -0.6 (cropped), 0 (chin), 0.5 (shoulder), 2.4 (waist).</param>
internal sealed record HairLook(Rgb Colour, HairStyle Style, HairTexture Texture, double Length)
{
    public bool Fringe { get; init; }

    /// <summary>A strand of another colour.</summary>
    public Rgb? Streak { get; init; }
}
