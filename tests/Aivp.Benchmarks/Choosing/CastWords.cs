using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Choosing;

/// <summary>Makes casts from words that storyboards use, so that a judge can't be tuned to three characters.</summary>
internal static class CastWords
{
    private static readonly string[] Names = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lena", "Milo", "Nora", "Otto", "Pia"];
    private static readonly string[] Ages = ["nine", "17", "mid-20s", "early 30s", "early 40s", "mid-50s", "early 60s", "mid-70s"];
    private static readonly string[] Builds = ["wiry", "broad-shouldered, heavy", "slender", "average", "stocky", "athletic"];
    private static readonly string[] Heights = ["tall", "average", "short"];
    private static readonly string[] Faces = ["round face", "long face, grey eyes", "high cheekbones, brown eyes", "square jaw", "small round face, green eyes"];
    private static readonly string[] Skins = ["dark brown", "tanned olive, weathered", "pale, freckled", "light", "deep ebony", "golden tan", "fair", "brown", "warm beige"];

    private static readonly string[] Hairs =
    [
        "black, short, curly", "silver, waist-long braid", "ginger, chin-length bob with a straight fringe", "blonde, long and wavy", "dark brown, ponytail", "grey, receding", "auburn, bun",
        "white, buzz cut", "brown, shoulder-length, straight", "black, afro", "platinum blonde, short", "copper, two braids", "chestnut, tousled", "black, long and straight", "red, curly, shoulder-length",
    ];

    private static readonly string[] Outfits =
    [
        "green wool sweater, grey trousers, brown boots", "yellow raincoat, navy trousers, black boots", "sky-blue coat, white tights, brown shoes", "red dress, black shoes", "black coat, charcoal trousers, black boots",
        "white lab coat, blue shirt, grey trousers, black shoes", "brown leather jacket, jeans, sneakers", "purple robe, sandals", "orange hoodie, black shorts, white sneakers", "navy uniform, black boots",
        "beige trench coat, black trousers, brown shoes", "teal sweater, khaki skirt, brown boots", "striped blue shirt, brown trousers, brown shoes", "grey blazer, white shirt, black trousers", "burgundy cardigan, beige trousers, brown shoes",
        "white t-shirt, blue overalls, brown boots", "pink sweater, white skirt, white sneakers", "olive army jacket, black trousers, black boots",
    ];

    private static readonly string[] Tells =
    [
        "brass whistle on a red cord", "red scarf", "round white paper lantern", "eyepatch over the left eye", "scar across the right cheek", "yellow flower in the hair", "gold hoop earrings", "blue armband", "leather satchel",
        "round glasses", "green pendant on a chain", "silver medal", "black umbrella", "wooden cane", "red bow tie", "orange beanie", "white bandage on the nose", "purple sash", "red notebook", "green parrot on the shoulder", "silver star badge",
    ];

    /// <summary>A cast of three to five whose members differ in hair and outfit.</summary>
    public static IReadOnlyList<Character> Of(Random chance)
    {
        int count = chance.Next(3, 6);
        string[] names = Shuffled(Names, chance);
        string[] hairs = Shuffled(Hairs, chance);
        string[] outfits = Shuffled(Outfits, chance);
        string[] tells = Shuffled(Tells, chance);
        return [.. Enumerable.Range(0, count).Select(i => Sheet(names[i], hairs[i], outfits[i], tells[i], chance))];
    }

    private static Character Sheet(string name, string hair, string outfit, string tell, Random chance)
    {
        bool female = chance.Next(2) == 0;
        string age = Pick(Ages, chance);
        string skin = Pick(Skins, chance);
        return new(CharacterId.Of(name), name, new($"script/characters/{name.ToLowerInvariant()}.md", 1))
        {
            Age = age,
            Gender = female ? "female" : "male",
            Build = Pick(Builds, chance),
            Height = age == "nine" ? "short, 130 cm" : Pick(Heights, chance),
            Face = Pick(Faces, chance),
            Hair = hair,
            Skin = skin,
            DefaultOutfit = outfit,
            VisualTell = tell,
            Accessories = tell,
            AnchorPhrase = $"{age} {(female ? "woman" : "man")} with {skin} skin and {hair} hair, wearing a {outfit}, {tell}.",
        };
    }

    private static string Pick(string[] words, Random chance) => words[chance.Next(words.Length)];

    private static string[] Shuffled(string[] words, Random chance)
    {
        string[] copy = [.. words];
        chance.Shuffle(copy);
        return copy;
    }
}
