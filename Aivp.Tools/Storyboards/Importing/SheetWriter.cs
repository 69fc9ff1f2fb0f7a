using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Writes the sheets of characters and places.</summary>
internal static class SheetWriter
{
    private static readonly string[] s_static = ["Age", "Gender", "Build", "Height", "Hair", "Skin", "Face", "Visual tell", "Silhouette test"];
    private static readonly string[] s_dynamic = ["Default outfit", "Accessories", "Grooming state"];
    private static readonly string[] s_place = ["Specific location", "Key objects", "Scale"];
    private static readonly string[] s_light = ["Source", "Color temperature", "Time of day", "Mood"];
    private static readonly string[] s_air = ["Ambient sound", "Color palette", "Texture", "Weather", "Season"];

    /// <summary>What goes into every prompt that shows somebody: what other programs know of their looks, in one phrase.</summary>
    public static string Anchor(ImportedCharacter character)
    {
        string known = character.Description.Length > 0 ? character.Description : character.Name;
        string[] more = [.. character.Facts.Where(fact => fact.Key != "Function" && !known.Contains(fact.Value, StringComparison.OrdinalIgnoreCase)).Select(fact => Worded(fact.Key, fact.Value))];
        return Excerpt.OneLine(string.Join(", ", [known.TrimEnd('.', ' '), .. more])).Replace('"', '\'') + ".";
    }

    /// <summary>A character's sheet.</summary>
    public static string Character(ImportedCharacter character)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Character: {Excerpt.OneLine(character.Name)}\n\n## Role\n\n- **Function:** {character.Facts.GetValueOrDefault("Function", "character")}\n\n");
        Section(text, "Static Features (immutable across all scenes)", character.Facts, s_static, [.. character.Facts.Keys.Where(key => key != "Function" && !s_static.Contains(key) && !s_dynamic.Contains(key))]);
        Section(text, "Dynamic Features (may change per scene)", character.Facts, s_dynamic, []);
        if (character.Variations.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **Variations:** {Excerpt.OneLine(string.Join(", ", character.Variations))}\n\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"## Prompt Anchor Phrase\n\n> \"{Anchor(character)}\"\n").ToString();
    }

    /// <summary>A place's sheet.</summary>
    public static string Place(ImportedPlace place, string? style, IEnumerable<WrittenShot> shots)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Scene: {Excerpt.OneLine(place.Name)}\n\n## Environment\n\n- **Type:** {place.Facts.GetValueOrDefault("Type", "mixed")}\n");
        Facts(text, place.Facts, s_place);
        text.Append("\n## Lighting\n\n");
        Facts(text, place.Facts, s_light);
        text.Append("\n## Atmosphere\n\n");
        Facts(text, place.Facts, s_air);
        string looks = place.Description.Length > 0 ? place.Description : place.Name.Replace('_', ' ');
        string all = string.Join(", ", [looks.TrimEnd('.', ' '), .. place.Facts.Where(fact => fact.Key is not "Type").Select(fact => fact.Value), .. style is { Length: > 0 } ? [style.TrimEnd('.', ' ')] : Array.Empty<string>()]);
        text.Append(CultureInfo.InvariantCulture, $"\n## Scene Prompt\n\n> \"{Excerpt.OneLine(all).Replace('"', '\'')}. No people.\"\n\n## Shots in this scene\n\n");
        foreach (WrittenShot shot in shots)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {shot.Shot.Id}\n");
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IReadOnlyDictionary<string, string> facts, params string[][] keys)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        foreach (string[] some in keys)
        {
            Facts(text, facts, some);
        }

        text.Append('\n');
    }

    private static void Facts(StringBuilder text, IReadOnlyDictionary<string, string> facts, IEnumerable<string> keys)
    {
        foreach (string key in keys.Where(facts.ContainsKey))
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{key}:** {Excerpt.OneLine(facts[key])}\n");
        }
    }

    // "long black hair" says what it is; "dark brown" needs to be told that it's eyes.
    private static string Worded(string key, string value) =>
        key is "Default outfit" ? $"wearing {value}"
        : value.Contains(key, StringComparison.OrdinalIgnoreCase) || key is "Age" or "Gender" or "Build" or "Face" or "Visual tell" ? value
        : $"{value} {key.ToLowerInvariant()}";
}
