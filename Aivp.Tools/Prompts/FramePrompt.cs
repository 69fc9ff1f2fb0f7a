using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Prompts;

/// <summary>The prompt of a keyframe: the author's words first, then what must be said in every shot, verbatim.</summary>
internal static class FramePrompt
{
    /// <param name="shot">The shot.</param>
    /// <param name="kind">First or last frame.</param>
    /// <param name="scene">Its scene.</param>
    /// <param name="cast">Sheets of those who are seen.</param>
    /// <param name="references">What the reference pictures are called, in the order in which they're sent, and whether they show a character.</param>
    public static string Of(Shot shot, FrameKind kind, Scene scene, IReadOnlyList<Character> cast, IReadOnlyList<(string Name, bool IsCharacter)> references)
    {
        string written = shot.Spec(kind).Prompt;
        string text = kind is FrameKind.First ? shot.FirstFrameText : shot.LastFrameText;
        StringBuilder prompt = new(written.Length > 0 ? written : text);
        foreach (Character character in cast)
        {
            // Copied, never paraphrased: other words would be another person.
            if (character.AnchorPhrase is { Length: > 0 } anchor && !prompt.ToString().Contains(anchor, StringComparison.Ordinal))
            {
                prompt.Append(' ').Append(anchor);
            }
        }

        if (scene.Prompt is { Length: > 0 } place && !prompt.ToString().Contains(place, StringComparison.Ordinal))
        {
            prompt.Append(' ').Append(Place(place, cast.Count > 0));
        }

        for (int i = 0; i < references.Count; i++)
        {
            string use = references[i].IsCharacter ? "exact same appearance as in the reference" : "same place and light";
            prompt.Append(CultureInfo.InvariantCulture, $" Image {i + 1}: {references[i].Name}, {use}.");
        }

        return prompt.ToString().Trim();
    }

    // The sheet's "No people" is for the empty place; beside a cast it would send them away.
    private static string Place(string prompt, bool people) =>
        people ? prompt.Replace("No people.", "", StringComparison.OrdinalIgnoreCase).Replace("No people", "", StringComparison.OrdinalIgnoreCase).Trim() : prompt;
}
