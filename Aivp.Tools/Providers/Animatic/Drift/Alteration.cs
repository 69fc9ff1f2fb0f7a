using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Drift;

/// <summary>Makes somebody look clearly different.</summary>
internal static class Alteration
{
    private static readonly Rgb[] Hairs = [.. ((string[])["25202a", "dcb562", "b5532a", "e4e1da", "6a432b", "5f4a8c"]).Select(Rgb.Of)];
    private static readonly Rgb[] Cloths = [.. ((string[])["2f5fa8", "b8322f", "3a8455", "e3b52e", "6f4391", "ece5d6", "2b2a33", "d9762c", "2a8a8a", "c96a92"]).Select(Rgb.Of)];

    /// <summary>Another colour; often another length too.</summary>
    public static Look Hair(Look look, Chance chance)
    {
        HairLook hair = look.Hair;
        Rgb colour = Far(Hairs, hair.Colour, 0.42, chance);
        bool cut = chance.Next() < 0.6 || hair.Style is HairStyle.Bald or HairStyle.Buzz or HairStyle.Receding || look.Headwear is not Headwear.None;
        if (!cut)
        {
            return look with { Hair = hair with { Colour = colour } };
        }

        bool isLong = hair.Length > 0 || hair.Style is HairStyle.Afro;
        HairLook other = isLong
            ? new(colour, HairStyle.Short, hair.Texture, -0.5)
            : new(colour, HairStyle.Loose, hair.Texture, 0.55);
        return look with { Hair = other with { Streak = hair.Streak } };
    }

    /// <summary>The main garment in a clearly different colour.</summary>
    public static Look Outfit(Look look, Chance chance)
    {
        Outfit outfit = look.Outfit;
        Rgb colour = Far(Cloths, outfit.UpperColour, 0.5, chance);
        return look with
        {
            Outfit = outfit with { UpperColour = colour, Stripes = outfit.Stripes is null ? null : colour.Light > 0.5 ? colour.Darker(0.5) : colour.Lighter(0.5) },
            HeadwearColour = look.Headwear is Headwear.Hood ? colour : look.HeadwearColour,
        };
    }

    /// <summary>Somebody who is nobody of the film.</summary>
    public static Look Stranger(Look? unlike, Chance chance)
    {
        Gender gender = chance.Next() < 0.5 ? Gender.Female : Gender.Male;
        Rgb cloth = unlike is null ? chance.Pick(Cloths) : Far(Cloths, unlike.Outfit.UpperColour, 0.5, chance);
        Rgb hair = unlike is null ? chance.Pick(Hairs) : Far(Hairs, unlike.Hair.Colour, 0.42, chance);
        bool isLong = unlike is null ? chance.Next() < 0.5 : unlike.Hair.Length < 0;
        return new Look
        {
            Id = "stranger",
            Gender = gender,
            Age = chance.Between(22, 48),
            Height = gender is Gender.Female ? 167 : 179,
            Skin = chance.Pick<Rgb>([Rgb.Of("f1cdb2"), Rgb.Of("d2a679"), Rgb.Of("9a6543"), Rgb.Of("6e452f")]),
            Eyes = Rgb.Of("4b3a30"),
            Hair = new(hair, isLong ? HairStyle.Loose : HairStyle.Short, chance.Pick<HairTexture>([HairTexture.Straight, HairTexture.Wavy]), isLong ? 0.45 : -0.5),
            Outfit = new Outfit
            {
                Upper = chance.Pick<Upper>([Upper.Jacket, Upper.Sweater, Upper.Coat, Upper.Shirt]),
                UpperColour = cloth,
                UnderColour = cloth.Light > 0.5 ? Rgb.Of("3a4252") : Rgb.Of("d8d0c0"),
                Lower = Lower.Trousers,
                LowerColour = Rgb.Of("3d3f4a"),
                Feet = Feet.Shoes,
                FeetColour = Rgb.Of("33272a"),
            },
        };
    }

    private static Rgb Far(Rgb[] from, Rgb colour, double least, Chance chance)
    {
        Rgb[] far = [.. from.Where(one => Rgb.Distance(one, colour) >= least)];
        return far.Length > 0 ? chance.Pick(far) : from.OrderByDescending(one => Rgb.Distance(one, colour)).First();
    }
}
