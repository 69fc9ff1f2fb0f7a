using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>
/// Turns a character sheet into something that can be drawn. What the sheet doesn't say, or says in words we don't know, becomes a
/// plausible choice that depends on the character alone, so that it's the same in every picture.
/// </summary>
internal static class LookReader
{
    public static Look Of(Character character)
    {
        string id = character.Id.Value;
        Phrase anchor = Phrase.Of(character.AnchorPhrase);
        Phrase who = Phrase.Of(character.Gender, character.AnchorPhrase, character.Function);
        Gender gender = GenderOf(who);
        double age = AgeReader.Of(Phrase.Of(character.Age)) ?? AgeReader.Of(anchor) ?? Chance.For("age", id).Between(24, 52);
        (double girth, double shoulders) = BuildReader.Build(Phrase.Of(character.Build, character.AnchorPhrase));
        double height = BuildReader.Height(Phrase.Of(character.Height, character.Build, character.Silhouette), UsualHeight(age, gender));

        Phrase face = Phrase.Of(character.Face, character.Hair, character.Grooming, character.Accessories, character.VisualTell, character.AnchorPhrase);
        Rgb skin = FaceReader.Skin(SkinWords(character), id);
        Phrase clothes = character.DefaultOutfit is null ? anchor : Phrase.Of(character.DefaultOutfit, character.Accessories, character.VisualTell);
        Outfit outfit = OutfitReader.Of(clothes, id, gender);
        Phrase headwear = Phrase.Of(character.DefaultOutfit ?? character.AnchorPhrase, character.Accessories, character.VisualTell, character.Hair);
        (Headwear hat, Rgb hatColour) = HeadwearReader.Of(headwear, outfit.UpperColour);
        HairLook hair = HairReader.Of(character.Hair is null ? HairWords(anchor) : Phrase.Of(character.Hair), id, age, gender);
        Tell? tell = TellReader.Of(Phrase.Of(character.VisualTell), id);
        return Told(new Look
        {
            Id = id,
            Gender = gender,
            Age = age,
            Height = height,
            Girth = girth,
            Shoulders = shoulders,
            Skin = skin,
            Eyes = FaceReader.OfEyes(face, skin),
            Hair = hair,
            Beard = gender is Gender.Female || age < 14 ? Beard.None : FaceReader.OfBeard(face),
            Eyewear = FaceReader.OfGlasses(face),
            Freckles = face.Has("freckle", "freckled", "freckles"),
            Headwear = hat,
            HeadwearColour = hatColour,
            Outfit = outfit,
            Tell = tell,
        });
    }

    private static Phrase SkinWords(Character character)
    {
        if (character.Skin is not null)
        {
            return Phrase.Of(character.Skin);
        }

        Phrase anchor = Phrase.Of(character.AnchorPhrase);
        int at = anchor.Find("skin", "skinned", "complexion");
        return at < 0 ? Phrase.Of("") : anchor.Part(Math.Max(0, at - 3), at);
    }

    /// <summary>The words around "hair" in a sentence about the whole person.</summary>
    private static Phrase HairWords(Phrase anchor)
    {
        int at = anchor.Find("hair", "haired", "braid", "bun", "ponytail", "bald", "bob", "curls", "afro", "locs", "mohawk");
        if (at < 0)
        {
            return Phrase.Of("");
        }

        int from = at;
        while (from > 0 && at - from < 6 && !Phrase.IsStop(anchor[from - 1]))
        {
            from--;
        }

        int to = at;
        while (to < anchor.Count && to - at < 6 && !Phrase.IsStop(anchor[to]))
        {
            to++;
        }

        return anchor.Part(from, to);
    }

    /// <summary>A tell that is a piece of clothing or hair is drawn where such a piece is, in the tell's colour.</summary>
    private static Look Told(Look look) => look.Tell switch
    {
        { Kind: TellKind.Scarf } tell => look with { Outfit = look.Outfit with { Scarf = tell.Colour } },
        { Kind: TellKind.Gloves } tell => look with { Outfit = look.Outfit with { Gloves = tell.Colour } },
        { Kind: TellKind.Tie } tell => look with { Outfit = look.Outfit with { Tie = tell.Colour } },
        { Kind: TellKind.Apron } tell => look with { Outfit = look.Outfit with { Apron = tell.Colour } },
        { Kind: TellKind.Backpack } tell => look with { Outfit = look.Outfit with { Backpack = tell.Colour } },
        { Kind: TellKind.HairStreak } tell => look with { Hair = look.Hair with { Streak = tell.Colour } },
        { Kind: TellKind.Glasses } when look.Eyewear is Eyewear.None => look with { Eyewear = Eyewear.Round },
        { Kind: TellKind.Hat } when look.Headwear is Headwear.None => look with { Headwear = Headwear.Beanie },
        { Kind: TellKind.Beard } when look.Beard is Beard.None => look with { Beard = Beard.Short },
        { Kind: TellKind.Headphones } when look.Headwear is Headwear.Headphones => look with { Headwear = Headwear.None },
        _ => look,
    };

    private static Gender GenderOf(Phrase phrase)
    {
        int female = phrase.Find("female", "woman", "girl", "she", "her", "mother", "grandmother", "lady", "daughter", "sister", "queen", "wife", "widow", "actress", "waitress");
        int male = phrase.Find("male", "man", "boy", "he", "his", "father", "grandfather", "son", "brother", "king", "husband", "fisherman", "gentleman");
        return (female, male) switch
        {
            ( < 0, < 0) => Gender.Unsaid,
            ( < 0, _) => Gender.Male,
            (_, < 0) => Gender.Female,
            _ => female < male ? Gender.Female : Gender.Male,
        };
    }

    private static double UsualHeight(double age, Gender gender)
    {
        double adult = gender switch { Gender.Female => 166, Gender.Male => 178, _ => 171 };
        return age switch
        {
            < 13 => 92 + ((age - 3) * 6.2),
            < 18 => 154 + ((age - 13) / 5 * (adult - 154)),
            > 70 => adult - 4,
            _ => adult,
        };
    }
}
