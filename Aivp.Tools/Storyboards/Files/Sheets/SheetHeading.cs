using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Sheets;

/// <summary>Reads <c># Character: Ines</c> and <c># Scene: Ferry Deck</c>, and the key that the file's name gives.</summary>
internal static class SheetHeading
{
    /// <summary>The name behind <c>Character:</c> or <c>Scene:</c>; the file's own where the heading gives none.</summary>
    public static string Name(MarkdownFile file, string kind, FindingLog log)
    {
        string title = PlainText.Of(file.Heading?.Title ?? "");
        int colon = title.IndexOfAny([':', '：']);
        string name = colon > 0 && Titles.Normalize(title[..colon]) == Titles.Normalize(kind) ? PlainText.Of(title[(colon + 1)..]).TrimStart('@') : "";
        if (name.Length > 0)
        {
            return name;
        }

        log.Add(ProjectKinds.SheetHeading, file.At(file.Heading?.Line ?? 0), $"The sheet doesn't start with its name; '{file.Stem}' is taken. Write # {kind}: {file.Stem}");
        return file.Stem;
    }

    /// <summary>The key of the file's name, which the shots must use.</summary>
    public static string Key(MarkdownFile file, FindingLog log)
    {
        string key = Slug.Of(file.Stem);
        if (key.Length == 0)
        {
            log.Add(FileKinds.UnusableFileName, file.Whole, "The file's name has no letter or digit, so nothing can be named after it. Rename it, for example ines.md.");
        }

        return key;
    }

    /// <summary>What is to stand in a quote under a heading, without its quotation marks.</summary>
    public static string? Quoted(MarkdownFile file, string title)
    {
        string text = PlainText.Unquoted(file.Find(title)?.Prose ?? "");
        return text.Length > 0 ? Excerpt.OneLine(text) : null;
    }
}
