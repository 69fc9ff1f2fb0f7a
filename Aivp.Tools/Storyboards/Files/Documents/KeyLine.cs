namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Reads <c>**Key**: value</c>, <c>**Key:** value</c>, <c>**Key** (remark): value</c>; also with a full-width colon or underscores.</summary>
internal static class KeyLine
{
    private const int LongestKey = 80;

    public static KeyBlock? TryRead(string line, int number)
    {
        string text = line.Trim();
        if (text.Length < 6 || !(text.StartsWith("**", StringComparison.Ordinal) || text.StartsWith("__", StringComparison.Ordinal)))
        {
            return null;
        }

        int end = text.IndexOf(text[..2], 2, StringComparison.Ordinal);
        if (end is < 3 or > LongestKey)
        {
            return null;
        }

        string key = text[2..end].Trim();
        string rest = text[(end + 2)..].TrimStart();
        if (EndsInColon(key))
        {
            return new(number, key[..^1].TrimEnd(), "", rest);
        }

        string remark = "";
        if (rest.StartsWith('(') || rest.StartsWith('（'))
        {
            int close = rest.IndexOfAny([')', '）']);
            if (close < 0)
            {
                return null;
            }

            remark = rest[1..close].Trim();
            rest = rest[(close + 1)..].TrimStart();
        }

        return rest.Length > 0 && IsColon(rest[0]) ? new(number, key, remark, rest[1..].TrimStart()) : null;
    }

    /// <summary>Reads <c>Key: value</c> without marks, as in parameter lists.</summary>
    public static KeyBlock? TryReadPlain(string line, int number)
    {
        int colon = line.IndexOfAny([':', '：']);
        return colon is > 0 and <= LongestKey ? new(number, PlainText.Of(line[..colon]), "", line[(colon + 1)..].Trim()) : null;
    }

    private static bool EndsInColon(string text) => text.Length > 1 && IsColon(text[^1]);

    private static bool IsColon(char c) => c is ':' or '：';
}
