using System.Text;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>
/// Reads <c>NAME=value</c> lines. Nothing in the file is executed or expanded: <c>$(rm …)</c> and <c>${OTHER}</c> are text. Lines that are something else
/// are skipped, because people keep shell code in such files.
/// </summary>
internal static class DotEnv
{
    /// <summary>The values by name. A name that comes twice has the last value, as in a shell.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        Dictionary<string, string> values = [];
        foreach (string line in text.Split('\n'))
        {
            if (ParseLine(line) is (string name, string value))
            {
                values[name] = value;
            }
        }

        return values;
    }

    /// <summary>The name and value of a line; null: it's something else.</summary>
    public static (string Name, string Value)? ParseLine(string line)
    {
        ReadOnlySpan<char> rest = line.AsSpan().Trim("\uFEFF \t\r");
        if (rest.StartsWith("export ", StringComparison.Ordinal))
        {
            rest = rest["export ".Length..].TrimStart();
        }

        int equals = rest.IndexOf('=');
        if (equals < 1 || !IsName(rest[..equals]))
        {
            return null;
        }

        return (rest[..equals].ToString(), Value(rest[(equals + 1)..]));
    }

    /// <summary>The line that <see cref="ParseLine"/>, and a shell, reads as this value. It has no quotes.</summary>
    public static string Format(string name, string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/' or ',' or '+' or '=')
            ? $"{name}={value}"
            : $"{name}='{value}'";

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return !char.IsAsciiDigit(name[0]);
    }

    private static string Value(ReadOnlySpan<char> text)
    {
        if (text is not ['\'' or '"', ..])
        {
            int comment = text.IndexOf(" #", StringComparison.Ordinal);
            return (comment < 0 ? text : text[..comment]).Trim().ToString();
        }

        StringBuilder value = new();
        char quote = text[0];
        for (int i = 1; i < text.Length && text[i] != quote; i++)
        {
            bool isEscape = quote == '"' && text[i] == '\\' && i + 1 < text.Length;
            value.Append(isEscape ? text[++i] switch { 'n' => '\n', 't' => '\t', char other => other } : text[i]);
        }

        return value.ToString();
    }
}
