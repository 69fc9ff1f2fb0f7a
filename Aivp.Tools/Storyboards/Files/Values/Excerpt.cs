namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Keeps quotations in messages short and on one line.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        string line = OneLine(text.Length > 4 * Longest ? text[..(4 * Longest)] : text);
        int end = Longest;
        if (line.Length > end && char.IsHighSurrogate(line[end - 1]))
        {
            end--;
        }

        return line.Length <= Longest ? line : line[..end] + "…";
    }

    /// <summary>The text with every run of white space as one space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
