using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>Reads "In this scene wearing …", which follows a character's anchor phrase.</summary>
internal static class OutfitWords
{
    /// <summary>The outfit that a prompt gives a character; null: the default one.</summary>
    public static string? After(Character character, string prompt)
    {
        if (character.AnchorPhrase is not { Length: > 0 } anchor)
        {
            return null;
        }

        int at = prompt.IndexOf(anchor, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        // Directly after it, so that it isn't the next person's.
        string rest = prompt[(at + anchor.Length)..].TrimStart(' ', '"', '.');
        return rest.StartsWith("In this scene", StringComparison.OrdinalIgnoreCase) ? StateWords.WornIn(rest) : null;
    }
}
