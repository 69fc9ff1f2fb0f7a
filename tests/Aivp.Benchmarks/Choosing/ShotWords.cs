using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Choosing;

/// <summary>Makes scenes and shots from words that storyboards use: every framing, facing and angle, one to three people who do things.</summary>
internal static class ShotWords
{
    private static readonly (string Name, string Type, string Place, string Objects, string Light, string Temperature, string Time, string Palette)[] Places =
    [
        ("Ferry deck", "exterior", "a ferry's upper deck", "rail, lifeboat, funnel", "sodium lamps", "warm orange against cold blue", "night", "black, orange, blue"),
        ("Market street", "exterior", "a narrow market street", "stalls, awnings, lamp", "midday sun", "warm", "noon", "ochre, red, white"),
        ("Kitchen", "interior", "a small kitchen", "table, stove, window", "window", "neutral", "morning", "cream, green"),
        ("Forest path", "exterior", "a path in a forest", "trees, stones", "moonlight", "cold blue", "night", "dark green, blue"),
        ("Office", "interior", "an office", "desk, lamp, shelf", "ceiling light", "cold white", "day", "grey, white"),
        ("Beach", "exterior", "a wide beach", "boat, dunes", "low sun", "warm gold", "sunset", "gold, pink, blue"),
        ("Station platform", "exterior", "a railway platform", "bench, clock, train", "overcast sky", "neutral", "overcast", "grey, red"),
        ("Snow field", "exterior", "a snow field below mountains", "snow, rocks", "low sun", "cold", "dawn", "white, pale blue"),
        ("Cellar", "interior", "a brick cellar", "barrels, lamp, stairs", "one lantern", "deep orange", "night", "brown, black"),
        ("Hospital ward", "interior", "a hospital ward", "bed, curtain, window", "strip lights", "cold white", "day", "white, pale green"),
    ];

    private static readonly string[] Deeds =
    [
        "stands still", "stands with arms crossed", "stands with hands in pockets", "walks forward", "sits", "points ahead", "waves", "holds a cup", "holds a letter", "looks down",
        "leans with both hands on the rail", "raises a hand", "stands with a hand on the chin", "stands, smiling", "stands, frowning",
    ];

    private static readonly string[] Sides = ["screen-left", "centre", "screen-right"];

    public static Scene Place(int index)
    {
        (string name, string type, string place, string objects, string light, string temperature, string time, string palette) = Places[index % Places.Length];
        string slug = name.ToLowerInvariant().Replace(' ', '-');
        return new(new SceneId(slug), name, new($"script/scenes/{slug}.md", 1))
        {
            Type = type,
            SpecificLocation = place,
            KeyObjects = [.. objects.Split(", ")],
            LightSource = light,
            ColorTemperature = temperature,
            TimeOfDay = time,
            ColorPalette = palette,
            Prompt = $"{place} at {time}: {objects}, {light}. No people.",
        };
    }

    public static Shot Of(int number, Scene scene, IReadOnlyList<Character> cast, Random chance)
    {
        Framing framing = (Framing)chance.Next(7);
        CameraAngle angle = chance.Next(6) switch { 0 => CameraAngle.Low, 1 => CameraAngle.High, 2 => CameraAngle.Dutch, _ => CameraAngle.EyeLevel };
        int people = Math.Min(cast.Count, framing switch { Framing.ExtremeCloseUp => 1, Framing.CloseUp => chance.Next(1, 3), _ => chance.Next(1, 4) });
        Character[] shuffled = [.. cast];
        chance.Shuffle(shuffled);
        string slug = string.Create(CultureInfo.InvariantCulture, $"shot-{number:00}");
        SourceLine source = new($"shots/{slug}.md", 1);
        CastMember[] members = [.. shuffled.Take(people).Select(character => Member(character, source, chance))];
        string[] sides = people == 2 ? ["screen-left", "screen-right"] : people == 3 ? Sides : [Sides[chance.Next(3)]];
        string text = string.Join(' ', members.Select((member, i) => $"{shuffled[i].AnchorPhrase} At {sides[i]}, this person {Deeds[chance.Next(Deeds.Length)]}."));
        return new(new ShotId(1, number), slug, source, scene.Id, new("cam_0", framing, angle), Variation.Small, TimeSpan.FromSeconds(4))
        {
            Cast = members,
            FirstFrameText = text,
        };
    }

    private static CastMember Member(Character character, SourceLine source, Random chance)
    {
        Facing facing = chance.Next(10) switch { < 4 => Facing.Camera, < 7 => Facing.ThreeQuarter, < 9 => Facing.Profile, _ => Facing.Away };
        ScreenSide toward = facing is Facing.Camera or Facing.Away ? ScreenSide.Unsaid : (ScreenSide)chance.Next(3);
        Appearance appearance = new(true, facing, toward);
        return new(character.Id, character.Name, source, appearance, appearance, null);
    }
}
