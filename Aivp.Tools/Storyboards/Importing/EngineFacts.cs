using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Brings an image engine's free groups of values (appearance, attire, environment) to the keys of our sheets. Nothing of a list is lost.</summary>
internal static class EngineFacts
{
    /// <summary>Keys of a character's sheet.</summary>
    public static IReadOnlyDictionary<string, string> Appearance { get; } = new Dictionary<string, string>
    {
        ["age"] = "Age",
        ["gender"] = "Gender",
        ["build"] = "Build",
        ["body"] = "Build",
        ["height"] = "Height",
        ["hair"] = "Hair",
        ["skin"] = "Skin",
        ["face"] = "Face",
        ["eyes"] = "Eyes",
        ["tell"] = "Visual tell",
        ["accessories"] = "Accessories",
    };

    /// <summary>Keys of a place's sheet.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["objects"] = "Key objects",
        ["key_objects"] = "Key objects",
        ["features"] = "Key objects",
        ["scale"] = "Scale",
        ["light"] = "Source",
        ["lighting"] = "Source",
        ["mood"] = "Mood",
        ["sound"] = "Ambient sound",
        ["colors"] = "Color palette",
        ["palette"] = "Color palette",
        ["texture"] = "Texture",
    };

    /// <summary>Adds a group's values, each under its sheet's key or, where there is none, its own.</summary>
    public static void Add(ImportSource source, ImportNode? group, string what, Dictionary<string, string> facts, IReadOnlyDictionary<string, string> keys)
    {
        foreach ((string key, string value) in Values(source, group, what))
        {
            string name = keys.TryGetValue(key.ToLowerInvariant(), out string? known) ? known : char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');
            facts[name] = facts.TryGetValue(name, out string? there) ? $"{there}, {value}" : value;
        }
    }

    /// <summary>Adds a group's values as one outfit.</summary>
    public static void AddOutfit(ImportSource source, ImportNode? group, Dictionary<string, string> facts)
    {
        string[] parts = [.. Values(source, group, "attire").Select(pair => pair.Key is "style" or "outfit" or "description" or "clothes" ? pair.Value : $"{pair.Key.Replace('_', ' ')} {pair.Value}")];
        if (parts.Length > 0)
        {
            facts["Default outfit"] = string.Join(", ", parts);
        }
    }

    private static IEnumerable<(string Key, string Value)> Values(ImportSource source, ImportNode? group, string what)
    {
        switch (group)
        {
            case null:
                yield break;
            case ImportNode.Map map:
                foreach ((string key, ImportNode node) in map.Entries)
                {
                    if (Text(node) is { Length: > 0 } value && key.Length > 0)
                    {
                        yield return (key, value);
                    }
                }

                break;
            default:
                source.Error(ImportKinds.WrongShape, group.Line, $"'{what}' is a group of values such as {{ \"hair\": \"long black hair\" }}, not {group.InWords}.");
                break;
        }
    }

    private static string Text(ImportNode node) => node switch
    {
        ImportNode.Single single => single.Value ?? "",
        ImportNode.Row row => string.Join(" and ", row.Items.Select(Text).Where(text => text.Length > 0)),
        ImportNode.Map map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key} {Text(entry.Value)}")),
        _ => "",
    };
}
