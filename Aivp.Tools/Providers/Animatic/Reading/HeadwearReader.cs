using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads what is worn on the head, with its colour.</summary>
internal static class HeadwearReader
{
    public static Lexicon<Headwear> Words { get; } = new(
        ("beanie|watch cap|knit cap|knitted cap|knit hat|woolly hat|wool cap|wool hat|woolen cap|bobble hat|toque|stocking cap", Headwear.Beanie), ("flat cap|newsboy cap|tweed cap|cloth cap", Headwear.FlatCap),
        ("baseball cap|cap|trucker cap|visor", Headwear.BaseballCap), ("peaked cap|captain cap|officer cap|police cap|sailor cap|skipper cap|conductor cap", Headwear.PeakedCap),
        ("hat|fedora|cowboy hat|straw hat|sun hat|brimmed hat|wide brimmed hat|stetson|trilby|bowler|panama|rain hat|sou'wester|akubra", Headwear.Brimmed), ("top hat", Headwear.TopHat),
        ("headscarf|hijab|veil|shawl over", Headwear.Headscarf), ("helmet|hard hat|hardhat", Headwear.Helmet), ("beret", Headwear.Beret), ("crown|tiara|circlet", Headwear.Crown),
        ("headband|bandana|bandanna|sweatband", Headwear.Headband), ("headphones|headset|headphone", Headwear.Headphones), ("hood up|hooded|raised hood", Headwear.Hood));

    public static (Headwear Kind, Rgb Colour) Of(Phrase phrase, Rgb coat)
    {
        foreach ((int index, int length, Headwear kind) in Words.In(phrase))
        {
            if (phrase[index - 1] is "no" or "without")
            {
                continue;
            }

            return (kind, kind is Headwear.Hood ? coat : ColourReader.Of(phrase, index + length - 1) ?? Usual(kind));
        }

        return (Headwear.None, coat);
    }

    private static Rgb Usual(Headwear kind) => kind switch
    {
        Headwear.PeakedCap => Rgb.Of("273350"),
        Headwear.Brimmed => Rgb.Of("7c5a3a"),
        Headwear.Crown => Rgb.Of("d9b045"),
        Headwear.Helmet => Rgb.Of("e3b530"),
        Headwear.TopHat or Headwear.Headphones => Rgb.Of("26242b"),
        Headwear.Beret => Rgb.Of("9c2f35"),
        _ => Rgb.Of("4b5463"),
    };
}
