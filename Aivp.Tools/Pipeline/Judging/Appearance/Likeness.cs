namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>How much one figure is like one character, part by part, each 0 to 1; null where a part can't be seen.</summary>
/// <param name="Placement">Where the character's head was laid.</param>
/// <param name="Hair">Colour and length.</param>
/// <param name="Skin">The face's colour.</param>
/// <param name="Outfit">The clothes' colours.</param>
/// <param name="Tell">The one thing the character is known by.</param>
internal sealed record Likeness(Placement Placement, double? Hair, double? Skin, double? Outfit, double? Tell)
{
    /// <summary>How much is there of the tell's colours, 0 to 1; null: the character has no tell, or it's out of the picture. Weak evidence, which can only decide between equals: clothes may have the same colours, and something small is blended away.</summary>
    public double? Glimpse { get; init; }

    /// <summary>The worst part: one wrong part makes a wrong picture.</summary>
    public double Score => (new[] { Hair, Skin, Outfit, Tell }.Min() ?? 0) * (1 - AppearanceThresholds.GlimpseWeight * (1 - (Glimpse ?? 1)));

    /// <summary>Whether this is the same person at all, for telling one of the cast from another: parts that are there outweigh one that isn't.</summary>
    public double Identity
    {
        get
        {
            (double? Part, double Weight)[] parts =
            [
                (Hair, AppearanceThresholds.HairWeight), (Skin, AppearanceThresholds.SkinWeight), (Outfit, AppearanceThresholds.OutfitWeight), (Tell, AppearanceThresholds.TellWeight),
            ];
            double weight = parts.Where(part => part.Part is not null).Sum(part => part.Weight);
            return weight == 0 ? 0 : parts.Sum(part => part.Part * part.Weight ?? 0) / weight;
        }
    }
}
