using System.Text.RegularExpressions;

namespace Aivp.Tools.Storyboards;

/// <summary>Something that is said in a shot.</summary>
/// <param name="Speaker">As written; null: the storyboard doesn't say who.</param>
/// <param name="Tone">How it's said; null: not said.</param>
/// <param name="Text">The words.</param>
public sealed partial record DialogueLine(string? Speaker, string? Tone, string Text)
{
    // What people take for a word, and for a syllable where words aren't written apart, when they speak calmly.
    private const double WordsPerSecond = 2.7, SyllablesPerSecond = 4.5;

    /// <summary>How long it takes to say it calmly.</summary>
    public TimeSpan SpeakingTime
    {
        get
        {
            int syllables = Text.Count(letter => letter is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF');
            int words = Words().Count(Text);
            return TimeSpan.FromSeconds((words / WordsPerSecond) + (syllables / SyllablesPerSecond));
        }
    }

    /// <summary>Reads <c>[Ines, low]: "The lighthouse is dark."</c>, several of them, or bare words.</summary>
    /// <param name="dialogue">A shot's dialogue as written; null or empty: none.</param>
    public static IReadOnlyList<DialogueLine> Read(string? dialogue)
    {
        if (string.IsNullOrWhiteSpace(dialogue))
        {
            return [];
        }

        string text = Breaks().Replace(dialogue, "\n");
        MatchCollection said = Said().Matches(text);
        return said.Count > 0
            ? [.. said.Select(line => new DialogueLine(Part(line, "who"), Part(line, "tone"), line.Groups["text"].Value.Trim())).Where(line => line.Text.Length > 0)]
            : [.. text.Split('\n').Select(line => line.Trim().Trim('"', '\u201C', '\u201D', '\u300C', '\u300D').Trim()).Where(line => line.Length > 0).Select(line => new DialogueLine(null, null, line))];
    }

    private static string? Part(Match line, string group) => line.Groups[group].Value.Trim().TrimStart('@') is { Length: > 0 } part ? part : null;

    [GeneratedRegex(@"\[(?<who>[^\],，]+)([,，](?<tone>[^\]]*))?\]\s*[:：]?\s*(""(?<text>[^""]*)""|“(?<text>[^”]*)”|「(?<text>[^」]*)」|(?<text>[^\[""“「\n]+))", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[\p{L}\p{N}'’\--[\u3040-\u9FFF\uAC00-\uD7AF]]+")]
    private static partial Regex Words();
}
