using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>
/// The colours that a sheet's words mean, roughly: enough to tell which of the paints in a reference picture the words are about.
/// What is compared with a candidate is always the picture's paint, never the word's.
/// </summary>
internal static partial class ColourWords
{
    private static readonly Dictionary<string, int> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = 0x202020,
        ["jet"] = 0x202020,
        ["raven"] = 0x202020,
        ["ebony"] = 0x2a2220,
        ["dark"] = 0x33261f,
        ["brown"] = 0x6b4a32,
        ["brunette"] = 0x4a3020,
        ["chestnut"] = 0x6e3f2a,
        ["chocolate"] = 0x4f3225,
        ["mousy"] = 0x8d6f50,
        ["blonde"] = 0xdcb865,
        ["blond"] = 0xdcb865,
        ["golden"] = 0xd9b040,
        ["gold"] = 0xd4ac40,
        ["fair"] = 0xdcc080,
        ["flaxen"] = 0xe0c488,
        ["honey"] = 0xd0a050,
        ["platinum"] = 0xeadcb4,
        ["ginger"] = 0xb85a2a,
        ["copper"] = 0xb5603a,
        ["coppery"] = 0xb5603a,
        ["auburn"] = 0x84402c,
        ["mahogany"] = 0x6a3025,
        ["russet"] = 0x8a4a2c,
        ["red"] = 0xc03030,
        ["crimson"] = 0xb02030,
        ["scarlet"] = 0xc8282c,
        ["burgundy"] = 0x6f2036,
        ["maroon"] = 0x6a2430,
        ["pink"] = 0xe090a8,
        ["rose"] = 0xd88a96,
        ["magenta"] = 0xc83a86,
        ["orange"] = 0xe07a28,
        ["amber"] = 0xe0a030,
        ["rust"] = 0xb0502a,
        ["bronze"] = 0x9c7040,
        ["brass"] = 0xcf9f40,
        ["yellow"] = 0xecc030,
        ["mustard"] = 0xc8982c,
        ["ochre"] = 0xc8962e,
        ["green"] = 0x3f8048,
        ["olive"] = 0x6f6f3a,
        ["emerald"] = 0x1f8a60,
        ["mint"] = 0x9cd8b8,
        ["teal"] = 0x237a80,
        ["turquoise"] = 0x3fb8b8,
        ["cyan"] = 0x40b8d0,
        ["blue"] = 0x3566a8,
        ["navy"] = 0x22305a,
        ["indigo"] = 0x3a3a80,
        ["violet"] = 0x7a4a9a,
        ["purple"] = 0x6f3f90,
        ["lilac"] = 0xb8a0d0,
        ["lavender"] = 0xb8a8d8,
        ["white"] = 0xf0eee8,
        ["ivory"] = 0xf0e8d4,
        ["cream"] = 0xf0e3c6,
        ["beige"] = 0xd8c6a4,
        ["tan"] = 0xc19a6b,
        ["khaki"] = 0xb3a06c,
        ["sand"] = 0xd8bd88,
        ["grey"] = 0x8a8d92,
        ["gray"] = 0x8a8d92,
        ["silver"] = 0xc2c6cc,
        ["silvery"] = 0xc2c6cc,
        ["steel"] = 0x7d8792,
        ["iron"] = 0x70767e,
        ["charcoal"] = 0x3f434a,
        ["slate"] = 0x55657a,
        ["pepper"] = 0x77767a,
        ["leather"] = 0x8a5a36,
        ["wooden"] = 0x8a6038,
        ["paper"] = 0xf0e8d4,
        ["strawberry"] = 0xd08a55,
        ["pearl"] = 0xece6d8,
        ["pearls"] = 0xece6d8,
        ["metal"] = 0x9aa5b0,
        ["mechanical"] = 0x9aa5b0,
        ["robotic"] = 0x9aa5b0,
        ["tin"] = 0x8a929c,
    };

    /// <summary>The colours named in a text, in its order.</summary>
    public static IEnumerable<Lab> In(string? text)
    {
        foreach (Match word in Word().Matches(text ?? ""))
        {
            if (Names.TryGetValue(word.Value, out int rgb))
            {
                yield return Lab.Of(new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb), Light.White);
            }
        }
    }

    /// <summary>Whether a sheet says that there is no hair.</summary>
    public static bool SaysBald(string? hair) => hair is not null && Bald().IsMatch(hair);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(bald|hairless|shaved head|shaven|none)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bald();
}
