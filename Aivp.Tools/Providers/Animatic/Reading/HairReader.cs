using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads hair: colour, length and how it's worn.</summary>
internal static class HairReader
{
    private static readonly Lexicon<Rgb> Colours = new(
        ("black|jet black|raven|ebony", Rgb.Of("25202a")), ("dark brown|brunette|dark", Rgb.Of("3b2820")), ("brown|chestnut|hazel", Rgb.Of("6a432b")), ("light brown|mousy", Rgb.Of("8d6743")),
        ("blonde|blond|golden|fair|straw|flaxen|honey", Rgb.Of("dcb562")), ("platinum|white blonde|ash blonde", Rgb.Of("ead9ae")), ("red|ginger|copper|coppery|orange", Rgb.Of("b5532a")), ("auburn|mahogany|russet", Rgb.Of("84372a")),
        ("strawberry|strawberry blonde", Rgb.Of("d08a55")), ("silver|silvery", Rgb.Of("c6cad1")), ("grey|gray|iron grey|steel grey|greying", Rgb.Of("9a9ca2")), ("salt and pepper|pepper", Rgb.Of("77767a")),
        ("white|snow white", Rgb.Of("e9e6e0")));

    private static readonly Lexicon<double> Lengths = new(
        ("bald|shaved", -0.6), ("buzz|buzzed|buzz cut|crew cut|stubble|cropped|close cropped|close cut", -0.55), ("short|pixie|boyish|tidy|neat", -0.5), ("ear length|ears", -0.3),
        ("chin|chin length|bob|bobbed|jaw length|jaw", 0.02), ("shoulder|shoulder length|shoulders|mid length|medium length", 0.5), ("long|flowing|mid back", 1.2), ("chest|chest length", 1.0),
        ("waist|waist length|waist long|hip|hip length|very long", 2.3));

    private static readonly Lexicon<HairStyle> Styles = new(
        ("bald|shaved head|shaven|hairless", HairStyle.Bald), ("receding|balding|thinning|tonsure", HairStyle.Receding), ("buzz|buzzed|buzz cut|crew cut|cropped|close cropped|stubbled", HairStyle.Buzz),
        ("braid|braided|plait|plaited", HairStyle.Braid), ("braids|two braids|pigtails|plaits|twin braids|pigtail", HairStyle.Braids), ("bun|topknot|top knot|chignon|updo|knot", HairStyle.Bun),
        ("ponytail|pony tail|tied back|tied", HairStyle.Ponytail), ("afro", HairStyle.Afro), ("mohawk", HairStyle.Mohawk), ("dreadlocks|dreads|locs|dreadlock", HairStyle.Locs), ("cornrows|cornrow", HairStyle.Braids),
        ("slicked|swept|combed|slick|undercut|quiff|pompadour", HairStyle.Swept), ("messy|tousled|spiky|unruly|wild|dishevelled|unkempt|shaggy", HairStyle.Tousled));

    private static readonly Lexicon<HairTexture> Textures = new(
        ("curly|curls|curled|frizzy|coiled|kinky|coily|ringlets", HairTexture.Curly), ("wavy|waves|loose waves", HairTexture.Wavy), ("straight|sleek|smooth", HairTexture.Straight));

    public static HairLook Of(Phrase phrase, string id, double age, Gender gender)
    {
        Chance chance = Chance.For("hair", id);
        Rgb natural = chance.Pick<Rgb>([Rgb.Of("25202a"), Rgb.Of("3b2820"), Rgb.Of("6a432b"), Rgb.Of("dcb562"), Rgb.Of("84372a"), Rgb.Of("8d6743")]);
        double grey = Math.Clamp((age - 45) / 25, 0, 1);
        Rgb usual = Rgb.Mix(natural, Rgb.Of("c9c8c8"), grey);
        Rgb colour = Colour(phrase, out Rgb? streak) ?? usual;

        bool hasLength = Lengths.TryFirst(phrase, out double length);
        bool hasStyle = TryStyle(phrase, out HairStyle style);
        if (!hasLength)
        {
            length = style switch
            {
                HairStyle.Braid or HairStyle.Braids or HairStyle.Locs when hasStyle => 1.2,
                HairStyle.Ponytail when hasStyle => 0.7,
                _ => gender is Gender.Female ? chance.Pick<double>([0.05, 0.5, 0.9]) : -0.5,
            };
        }

        if (!hasStyle)
        {
            style = length switch
            {
                <= -0.59 => HairStyle.Bald,
                <= -0.53 => HairStyle.Buzz,
                < -0.25 => gender is Gender.Male && chance.Next() < 0.3 ? HairStyle.Swept : HairStyle.Short,
                _ => HairStyle.Loose,
            };
        }
        else if (style is HairStyle.Tousled && length > 0)
        {
            style = HairStyle.Loose;
        }
        else if (style is HairStyle.Braid or HairStyle.Braids or HairStyle.Ponytail)
        {
            length = Math.Max(length, 0.35);
        }

        if (!Textures.TryFirst(phrase, out HairTexture texture))
        {
            texture = style is HairStyle.Afro ? HairTexture.Curly : HairTexture.Straight;
        }

        return new(colour, style, texture, length) { Fringe = phrase.Has("fringe", "bangs", "bob"), Streak = streak };
    }

    /// <summary>A strand's colour in words such as "with a white streak"; the words are not the hair's own colour.</summary>
    private static Rgb? Colour(Phrase phrase, out Rgb? streak)
    {
        streak = null;
        int at = phrase.Find("streak", "strand", "highlight", "stripe", "lock");
        if (at > 0 && ColourReader.Of(phrase, at) is { } strand)
        {
            streak = strand;
            int from = at;
            while (from > 0 && !Phrase.IsStop(phrase[from - 1]))
            {
                from--;
            }

            phrase = phrase.Part(0, from);
        }

        if (Colours.TryFirst(phrase, out Rgb natural))
        {
            return natural;
        }

        return ColourReader.First(phrase);
    }

    private static bool TryStyle(Phrase phrase, out HairStyle style)
    {
        foreach ((int index, _, HairStyle found) in Styles.In(phrase))
        {
            style = found is HairStyle.Braid && phrase[index].EndsWith('s') ? HairStyle.Braids : found;
            return true;
        }

        style = default;
        return false;
    }
}
