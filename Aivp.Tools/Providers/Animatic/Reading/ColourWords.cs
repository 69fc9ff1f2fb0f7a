using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Words for colours, as they look on paper rather than on a screen.</summary>
internal static class ColourWords
{
    public static Lexicon<Rgb> Names { get; } = new(
        ("black|jet|jet black|coal|inky", Rgb.Of("232127")), ("white|snow white|chalk", Rgb.Of("f2efe8")), ("off white|eggshell", Rgb.Of("ece5d6")), ("cream|ecru", Rgb.Of("f0e3c4")), ("ivory", Rgb.Of("f1e8d2")),
        ("beige", Rgb.Of("d9c6a3")), ("tan|camel|fawn", Rgb.Of("c19a6b")), ("khaki", Rgb.Of("b3a06c")), ("sand|sandy|sand coloured", Rgb.Of("d9bd87")), ("brown", Rgb.Of("7a4f33")),
        ("chocolate|cocoa|espresso", Rgb.Of("4f3225")), ("chestnut", Rgb.Of("7b3f28")), ("mahogany", Rgb.Of("6a2e25")), ("umber|sepia", Rgb.Of("684a36")), ("rust|rusty|rust red", Rgb.Of("b2502a")),
        ("leather", Rgb.Of("8a5a36")), ("grey|gray", Rgb.Of("858a91")), ("charcoal|anthracite|graphite", Rgb.Of("3f434b")), ("slate|slate grey|slate blue", Rgb.Of("55657a")), ("ash|ashen", Rgb.Of("a9a9a6")),
        ("silver|silvery|chrome", Rgb.Of("c3c8cf")), ("steel|steel grey|gunmetal|pewter|iron|tin|nickel", Rgb.Of("7d8793")), ("red", Rgb.Of("c0332e")), ("crimson|scarlet|cardinal", Rgb.Of("b3202f")), ("ruby|cherry", Rgb.Of("a01d3c")),
        ("burgundy|maroon|wine|oxblood|bordeaux|claret", Rgb.Of("6f2036")), ("brick|brick red|terracotta|terra cotta", Rgb.Of("ad5238")), ("blood|blood red", Rgb.Of("8f1d22")), ("pink", Rgb.Of("e08aa4")), ("rose|blush|dusty rose", Rgb.Of("d68a90")),
        ("hot pink|fuchsia|magenta", Rgb.Of("cf3a86")), ("salmon|coral", Rgb.Of("e57a63")), ("peach|apricot", Rgb.Of("f0b088")), ("orange", Rgb.Of("df7726")), ("burnt orange|pumpkin", Rgb.Of("c05f1f")),
        ("amber", Rgb.Of("e0a030")), ("copper|coppery", Rgb.Of("b76a3c")), ("bronze", Rgb.Of("9c7040")), ("brass|brassy", Rgb.Of("cf9f3d")), ("gold|golden|gilt|gilded", Rgb.Of("d9b045")),
        ("yellow", Rgb.Of("edbf2f")), ("lemon|canary|lemon yellow", Rgb.Of("f1dc55")), ("mustard|ochre|ocher|mustard yellow", Rgb.Of("c8982c")), ("saffron|marigold", Rgb.Of("e6a11f")), ("straw|flaxen|wheat|honey", Rgb.Of("dcb872")),
        ("green", Rgb.Of("3f8350")), ("lime|chartreuse|neon green", Rgb.Of("a3c73e")), ("olive|olive green|olive drab|army green|moss|mossy|moss green", Rgb.Of("6e7340")), ("sage|sage green", Rgb.Of("94a487")), ("mint|mint green|seafoam", Rgb.Of("a0d1b6")),
        ("emerald|kelly green", Rgb.Of("17875b")), ("forest green|bottle green|pine|hunter green|racing green", Rgb.Of("274f3a")), ("jade", Rgb.Of("3f9c7c")), ("teal|petrol|petrol blue", Rgb.Of("23727b")), ("turquoise|aqua|aquamarine", Rgb.Of("3ab0ae")),
        ("cyan", Rgb.Of("3fb3d0")), ("blue", Rgb.Of("3566a8")), ("sky blue|baby blue|powder blue|light blue", Rgb.Of("93bfdf")), ("navy|navy blue|midnight|midnight blue|ink blue", Rgb.Of("26345a")), ("royal blue|cobalt|ultramarine|sapphire", Rgb.Of("2a4bb0")),
        ("denim|indigo blue", Rgb.Of("41618f")), ("indigo", Rgb.Of("3d3a80")), ("azure|cerulean", Rgb.Of("3d8fc6")), ("ice blue|icy|ice", Rgb.Of("c6dfe8")), ("purple", Rgb.Of("6f4391")),
        ("violet", Rgb.Of("7c5bb0")), ("lavender|lilac|mauve", Rgb.Of("b09bc9")), ("plum|aubergine|eggplant", Rgb.Of("5a2e55")), ("blonde|blond|platinum", Rgb.Of("e3c57e")), ("ginger|auburn", Rgb.Of("a9502b")),
        ("ebony", Rgb.Of("352722")), ("bone|pearl|porcelain", Rgb.Of("e8e0d0")), ("neon|electric", Rgb.Of("4de1c3")), ("sodium", Rgb.Of("f0a040")), ("wood|wooden|oak|walnut|teak|pine wood", Rgb.Of("8a5a38")));

    public static Lexicon<Func<Rgb, Rgb>> Modifiers { get; } = new(
        ("dark|deep", colour => colour.Darker(0.36)),
        ("pale|light|washed out|soft", colour => colour.Lighter(0.45).Greyer(0.1)),
        ("bright|vivid|brilliant|neon|electric", colour => Rgb.Mix(colour, Saturated(colour), 0.6)),
        ("dusty|muted|faded|worn|dull|dirty|weathered", colour => colour.Greyer(0.4).Lighter(0.08)),
        ("warm", colour => Rgb.Mix(colour, Rgb.Of("d98a4a"), 0.14)),
        ("cool|cold", colour => Rgb.Mix(colour, Rgb.Of("4a78b0"), 0.14)));

    private static Rgb Saturated(Rgb colour)
    {
        double grey = colour.Light;
        Rgb far = new(grey + ((colour.R - grey) * 1.5), grey + ((colour.G - grey) * 1.5), grey + ((colour.B - grey) * 1.5));
        return new(Math.Clamp(far.R, 0, 1), Math.Clamp(far.G, 0, 1), Math.Clamp(far.B, 0, 1));
    }
}
