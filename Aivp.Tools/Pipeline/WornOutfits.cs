using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Planning.Continuity;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Finds out whether a frame shows a character in other clothes than the sheet's default ones.</summary>
internal static class WornOutfits
{
    /// <summary>The alternative outfit that a frame's own words name, as the sheet lists it or after "In this scene wearing"; null: the default one.</summary>
    /// <param name="character">The sheet. What an outfit's entry has in brackets says when it's worn, and isn't looked for.</param>
    /// <param name="words">The frame's prompt and description.</param>
    /// <param name="folder">The project's folder, in which a picture of an outfit is called <c>image/characters/{name}-{outfit}….png</c>.</param>
    public static WornOutfit? In(Character character, IEnumerable<string> words, string folder)
    {
        string said = string.Join('\n', words);
        foreach (string outfit in character.AltOutfits.Select(entry => entry.Split('(')[0].Trim(' ', '"', '.')))
        {
            if (outfit.Length > 0 && said.Contains(outfit, StringComparison.OrdinalIgnoreCase))
            {
                return new(outfit, Pictures(character.Id, outfit, folder));
            }
        }

        return words.Select(text => OutfitWords.After(character, text)).OfType<string>().FirstOrDefault() is string worn ? new(worn, Pictures(character.Id, worn, folder)) : null;
    }

    private static string[] Pictures(CharacterId character, string outfit, string folder)
    {
        string portraits = Path.GetDirectoryName(Path.Combine(folder, ProjectPaths.Portrait(character, PortraitView.Front)))!;
        return Directory.Exists(portraits)
            ? [.. Directory.EnumerateFiles(portraits, $"{character}-{Slug.Of(outfit)}*.png").Order(StringComparer.Ordinal)]
            : [];
    }
}
