using System.Text;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Compares headings and keys as people do: case, marks and what follows the name don't matter.</summary>
internal static class Titles
{
    /// <summary>Lower case, words only: <c>## 🎥 Last-Frame (medium/large)</c> becomes <c>last frame medium large</c>.</summary>
    public static string Normalize(string title)
    {
        StringBuilder words = new(title.Length);
        foreach (char c in title)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) && words.Length > 0)
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>Whether a heading starts with all the words of a name.</summary>
    public static bool Match(string title, string name) => MatchNormal(Normalize(title), name);

    /// <summary>The same for a heading that is normal already.</summary>
    public static bool MatchNormal(string normalTitle, string name)
    {
        string normalName = Normalize(name);
        return normalTitle.StartsWith(normalName, StringComparison.Ordinal)
            && (normalTitle.Length == normalName.Length || normalTitle[normalName.Length] == ' ');
    }

    /// <summary>For a message about a missing heading: the one that may be meant by it.</summary>
    public static string Meant(MarkdownFile file, string missing) =>
        NearestName.Of(missing, file.Root.All.Select(section => section.Title)) is { } near ? $" (is '{near}' meant?)" : "";
}
