namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Takes Markdown's marks off short texts: names, cells, ids.</summary>
internal static class PlainText
{
    private static readonly char[] _marks = ['*', '_', '`', '~', ' ', '\t', '\u00A0'];
    private static readonly char[] _quotes = ['"', '\u201C', '\u201D', '\u2018', '\u2019', '\'', '\u300C', '\u300D', ' '];

    /// <summary>Without bold, italic and code marks around it.</summary>
    public static string Of(string text) => text.Trim(_marks);

    /// <summary>Without one pair of quotation marks around it, straight or curly.</summary>
    public static string Unquoted(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length >= 2 && IsQuote(trimmed[0]) && IsQuote(trimmed[^1]) ? trimmed.Trim(_quotes) : trimmed;
    }

    /// <summary>Whether a cell or value says that there is nothing: empty, a dash, <c>none</c>, <c>n/a</c>.</summary>
    public static bool IsNothing(string text) => Of(text).Trim('(', ')', '[', ']', '.', ' ').ToLowerInvariant() is "" or "-" or "–" or "—" or "none" or "n/a" or "无" or "／" or "/";

    /// <summary>The text before a remark in brackets, behind a dash or behind a comma.</summary>
    public static string WithoutRemark(string text)
    {
        string plain = Of(text);
        int end = plain.IndexOfAny(['(', '（', ',', '，', '—', '–', ';']);
        return Of(end > 0 ? plain[..end] : plain);
    }

    /// <summary>The text before a remark in brackets.</summary>
    public static string WithoutBrackets(string text)
    {
        int end = text.IndexOfAny(['(', '（']);
        return end > 0 ? text[..end].TrimEnd() : text;
    }

    private static bool IsQuote(char c) => c != ' ' && _quotes.Contains(c);
}
