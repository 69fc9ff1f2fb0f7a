using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads the one thing a character is known by.</summary>
internal static class TellReader
{
    public static Lexicon<TellKind> Words { get; } = new(
        ("whistle", TellKind.Whistle), ("pendant|locket|amulet|necklace|talisman|compass|stone|shell|tooth|medallion|vial|dog tag|dogtag|pocket watch", TellKind.Pendant), ("key", TellKind.Key), ("cross|crucifix", TellKind.Cross),
        ("bead|pearl|pearls", TellKind.Beads), ("medal", TellKind.Medal), ("badge|star|sheriff star|name tag|nametag|id card", TellKind.Badge), ("flower|rose|carnation|daisy|boutonniere|sunflower|poppy", TellKind.Flower), ("bow|bow tie|bowtie", TellKind.Bow),
        ("scar|scarred|cut across", TellKind.Scar), ("burn|burns|burn mark", TellKind.Burn), ("eyepatch|eye patch|patch over", TellKind.Eyepatch), ("tattoo|tattooed|face paint|war paint|runes", TellKind.FaceTattoo), ("birthmark|port wine|mole", TellKind.Birthmark),
        ("bandage|plaster|band aid|bandaged", TellKind.Bandage), ("earring|hoop|hoops|ear ring|stud", TellKind.Earring), ("streak|strand|white lock|lock of", TellKind.HairStreak), ("flower in|hair clip|hairpin|hair pin|hair flower|barrette|ribbon in", TellKind.HairFlower),
        ("wristwatch|watch|bracelet|bangle", TellKind.Watch), ("armband|arm band|brassard", TellKind.ArmBand), ("prosthetic|prosthesis|mechanical arm|metal arm|robotic|cybernetic|hook", TellKind.Prosthesis), ("satchel|messenger bag|shoulder bag|bag|pouch|mailbag", TellKind.Satchel),
        ("paper lantern|round lantern|chinese lantern", TellKind.PaperLantern), ("lantern|lamp", TellKind.Lantern), ("umbrella|parasol", TellKind.Umbrella), ("cane|walking stick|crutch|staff|stick", TellKind.Cane), ("camera", TellKind.Camera), ("book|notebook|diary|sketchbook", TellKind.Book),
        ("parrot|bird|raven|crow|owl|pigeon", TellKind.Bird), ("monocle", TellKind.Monocle), ("sash", TellKind.Sash), ("pin|brooch|button|lapel pin", TellKind.Pin), ("headphones|headphone|headset", TellKind.Headphones),
        ("scarf|neckerchief|bandana around|shawl", TellKind.Scarf), ("hat|cap|beanie|beret|helmet|crown|hood", TellKind.Hat), ("glasses|spectacles|goggles|sunglasses", TellKind.Glasses), ("glove|gloves|mitten", TellKind.Gloves), ("tie|necktie", TellKind.Tie), ("apron", TellKind.Apron),
        ("backpack|rucksack", TellKind.Backpack), ("beard|moustache|mustache|goatee", TellKind.Beard));

    private static readonly Lexicon<bool> Carriers = new(("cord", true), ("string", true), ("ribbon", true), ("chain", true), ("lanyard", true), ("strap", true), ("rope", true), ("lace", true), ("thread", true));

    public static Tell? Of(Phrase phrase, string id)
    {
        if (phrase.Words.All(Phrase.IsStop) || phrase.Is(0, "none"))
        {
            return null;
        }

        Rgb second = Rgb.Of("8d2f2c");
        foreach ((int index, _, _) in Carriers.In(phrase))
        {
            second = ColourReader.Of(phrase, index) ?? (phrase[index] is "chain" ? Rgb.Of("d0b46a") : Rgb.Of("5b4636"));
        }

        TellKind kind = TellKind.Emblem;
        Rgb? colour = null;
        foreach ((int index, int length, TellKind found) in Words.In(phrase))
        {
            kind = found;
            colour = ColourReader.Of(phrase, index + length - 1) ?? ColourReader.Of(phrase, index);
            break;
        }

        bool onLeft = phrase.Has("left") || (!phrase.Has("right") && Chance.For("tell side", id).Next() < 0.5);
        Rgb main = colour ?? (kind is TellKind.Emblem ? ColourReader.First(phrase) : null) ?? Usual(kind);
        if (kind is TellKind.Flower or TellKind.HairFlower)
        {
            second = Rgb.Of("e8c15a");
        }
        else if (kind is TellKind.Emblem)
        {
            second = main.Light > 0.5 ? Rgb.Of("2c2a31") : Rgb.Of("f0e9d8");
        }

        return new(kind, main, second, onLeft);
    }

    private static Rgb Usual(TellKind kind) => kind switch
    {
        TellKind.Scar or TellKind.Burn => Rgb.Of("c76a5e"),
        TellKind.Birthmark => Rgb.Of("8f3a44"),
        TellKind.Eyepatch or TellKind.Camera or TellKind.Umbrella or TellKind.Headphones => Rgb.Of("26232b"),
        TellKind.FaceTattoo => Rgb.Of("2f4a63"),
        TellKind.Bandage or TellKind.HairStreak => Rgb.Of("f1ece0"),
        TellKind.Flower or TellKind.HairFlower or TellKind.Bow or TellKind.ArmBand or TellKind.Sash => Rgb.Of("c8383e"),
        TellKind.Satchel or TellKind.Cane => Rgb.Of("8a5a36"),
        TellKind.Prosthesis => Rgb.Of("9aa5b0"),
        TellKind.Book => Rgb.Of("7a2f38"),
        TellKind.Bird => Rgb.Of("3a7f5a"),
        TellKind.Beads or TellKind.PaperLantern => Rgb.Of("f3ead2"),
        _ => Rgb.Of("d9b045"),
    };
}
