using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads clothes, each piece with its colour.</summary>
internal static class OutfitReader
{
    public static Lexicon<Upper> Uppers { get; } = new(
        ("raincoat|rain coat|oilskin|oilskins|slicker|mac|rain jacket|sou'wester coat|poncho", Upper.Raincoat), ("coat|overcoat|trench coat|trenchcoat|greatcoat|peacoat|pea coat|duffle coat|parka|wool coat|duster|frock coat", Upper.Coat),
        ("lab coat|labcoat|white coat|doctor coat", Upper.LabCoat), ("jacket|leather jacket|bomber|bomber jacket|windbreaker|anorak|denim jacket|biker jacket|puffer|fleece", Upper.Jacket), ("blazer|suit|tuxedo|suit jacket|tailcoat|dinner jacket", Upper.Blazer),
        ("hoodie|hooded sweatshirt|sweatshirt|hoody", Upper.Hoodie), ("sweater|jumper|pullover|cardigan|turtleneck|roll neck|jersey|knit|gansey|guernsey", Upper.Sweater), ("shirt|blouse|flannel|work shirt|dress shirt", Upper.Shirt),
        ("t shirt|tshirt|tee|polo|polo shirt", Upper.TShirt), ("tank top|tank|singlet|undershirt|vest top", Upper.Tank), ("vest|waistcoat|life vest|life jacket|gilet|high vis|hi vis", Upper.Vest), ("uniform|tunic|scrubs", Upper.Uniform),
        ("overalls|dungarees|coveralls|boiler suit|jumpsuit|overall|boilersuit", Upper.Overalls), ("dress|gown|sundress|frock|pinafore", Upper.Dress), ("cloak|cape|mantle", Upper.Cloak), ("robe|kimono|cassock|habit|bathrobe|caftan", Upper.Robe), ("armour|armor|breastplate|chain mail", Upper.Armour));

    public static Lexicon<Lower> Lowers { get; } = new(
        ("trousers|pants|jeans|slacks|chinos|leggings|cargo pants|cargo|corduroys|sweatpants|breeches", Lower.Trousers), ("shorts", Lower.Shorts), ("skirt|miniskirt|kilt|pleated skirt", Lower.Skirt), ("long skirt|maxi skirt", Lower.LongSkirt));

    public static Lexicon<Feet> Feets { get; } = new(
        ("boots|rubber boots|wellies|wellingtons|work boots|boot|wellington", Feet.Boots), ("high boots|knee boots|riding boots|thigh boots", Feet.HighBoots), ("sneakers|trainers|running shoes|sneaker|trainer", Feet.Sneakers), ("sandals|flip flops|sandal", Feet.Sandals), ("barefoot|bare feet", Feet.Bare),
        ("shoes|loafers|heels|brogues|clogs|slippers|shoe|loafer|slipper|pumps", Feet.Shoes));

    private static readonly string[] Cloth = ["3f5a7a", "7a3f45", "4f6b52", "8a6a44", "5a4f72", "2f6a70", "9a6a3a", "4a5563"];

    public static Outfit Of(Phrase phrase, string id, Gender gender)
    {
        Chance chance = Chance.For("outfit", id);
        Rgb Any() => Rgb.Of(chance.Pick(Cloth));

        List<(Upper Kind, Rgb? Colour)> uppers = [];
        foreach ((int index, int length, Upper kind) in Uppers.In(phrase))
        {
            if (phrase[index + length] is not "dress")
            {
                uppers.Add((kind, ColourReader.Of(phrase, index + length - 1, 1)));
            }
        }

        uppers.Sort((a, b) => Layer(b.Kind).CompareTo(Layer(a.Kind)));
        (Upper upper, Rgb? upperColour) = uppers.Count > 0 ? uppers[0] : (chance.Pick<Upper>([Upper.Jacket, Upper.Sweater, Upper.Shirt, Upper.Coat]), ColourReader.First(phrase));
        Rgb top = upperColour ?? Usual(upper) ?? Any();
        Rgb under = uppers.Count > 1 ? uppers[1].Colour ?? Rgb.Of("e4dccb") : upper is Upper.Uniform or Upper.Blazer or Upper.LabCoat ? Rgb.Of("e9e4d8") : Contrast(top);

        Lower lower = upper is Upper.Dress ? Lower.Bare : Lower.Trousers;
        Rgb legs = upper is Upper.Blazer or Upper.Uniform ? top.Darker(0.12) : Rgb.Of(chance.Pick(["343b4d", "4a4038", "3a3d42", "2f3a4a", "514a44"]));
        foreach ((int index, int length, Lower kind) in Lowers.In(phrase))
        {
            lower = kind is Lower.Skirt && phrase.Has("long skirt", "maxi", "ankle") ? Lower.LongSkirt : kind;
            legs = ColourReader.Of(phrase, index + length - 1) ?? (phrase.Is(index, "jeans") ? Rgb.Of("41618f") : phrase.Is(index, "chinos") ? Rgb.Of("b3a06c") : legs);
            break;
        }

        Feet feet = upper is Upper.Raincoat ? Feet.Boots : Feet.Shoes;
        Rgb leather = Rgb.Of(chance.Pick(["33272a", "5b3a26", "2a2a30"]));
        foreach ((int index, int length, Feet kind) in Feets.In(phrase))
        {
            feet = kind;
            leather = ColourReader.Of(phrase, index + length - 1) ?? (kind is Feet.Sneakers ? Rgb.Of("c9c4b8") : kind is Feet.Sandals ? Rgb.Of("8a5a36") : leather);
            break;
        }

        return new Outfit
        {
            Upper = upper,
            UpperColour = top,
            UnderColour = under,
            Lower = lower,
            LowerColour = legs,
            Feet = feet,
            FeetColour = leather,
            Scarf = Piece(phrase, Rgb.Of("b23b33"), "scarf", "shawl", "neckerchief", "muffler"),
            Tie = Piece(phrase, Rgb.Of("7a2530"), "tie", "necktie"),
            Apron = Piece(phrase, Rgb.Of("e6dfcf"), "apron"),
            Gloves = Piece(phrase, Rgb.Of("4a3a30"), "glove", "mitten"),
            Belt = Piece(phrase, Rgb.Of("4a3222"), "belt", "belted"),
            Backpack = Piece(phrase, Rgb.Of("5f6b45"), "backpack", "rucksack", "knapsack"),
            Stripes = phrase.Find("striped", "stripes") is >= 0 and int at ? StripeColour(phrase, at, ref top) : null,
        };
    }

    private static Rgb? StripeColour(Phrase phrase, int at, ref Rgb top)
    {
        IReadOnlyList<Rgb> colours = ColourReader.All(phrase.Part(Math.Max(0, at - 5), Math.Min(phrase.Count, at + 3)));
        Rgb ground = top;
        return colours.Count > 1 ? colours.OrderByDescending(colour => Rgb.Distance(colour, ground)).First() : top.Light > 0.5 ? Rgb.Of("26345a") : Rgb.Of("ece5d6");
    }

    private static Rgb? Piece(Phrase phrase, Rgb usual, params ReadOnlySpan<string> words)
    {
        int at = phrase.Find(words);
        return at < 0 || phrase[at - 1] is "no" or "without" ? null : ColourReader.Of(phrase, at) ?? usual;
    }

    private static int Layer(Upper upper) => upper switch
    {
        Upper.Cloak => 6,
        Upper.Coat or Upper.Raincoat or Upper.LabCoat or Upper.Robe or Upper.Armour => 5,
        Upper.Jacket or Upper.Blazer or Upper.Uniform => 4,
        Upper.Hoodie or Upper.Vest or Upper.Overalls or Upper.Dress => 3,
        Upper.Sweater => 2,
        Upper.Shirt => 1,
        _ => 0,
    };

    private static Rgb? Usual(Upper upper) => upper switch
    {
        Upper.LabCoat => Rgb.Of("ecebe6"),
        Upper.Uniform => Rgb.Of("2d3b5e"),
        Upper.Blazer => Rgb.Of("34384a"),
        Upper.Overalls => Rgb.Of("41618f"),
        Upper.Armour => Rgb.Of("8d96a1"),
        _ => null,
    };

    private static Rgb Contrast(Rgb top) => top.Light > 0.5 ? Rgb.Of("3a4252") : Rgb.Of("d8d0c0");
}
