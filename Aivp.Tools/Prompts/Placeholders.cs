using System.Text.RegularExpressions;

namespace Aivp.Tools.Prompts;

/// <summary>What a Handlebars template wants to be filled in with.</summary>
internal static partial class Placeholders
{
    private static readonly HashSet<string> s_words = ["if", "unless", "each", "with", "else", "equals", "lookup", "this", "true", "false", "null"];

    /// <summary>The names of variables a template uses. Names of a list's items are not among them: those are the item's.</summary>
    public static IReadOnlySet<string> In(string template)
    {
        HashSet<string> names = [];
        int depth = 0;
        foreach (Match tag in Tag().Matches(template))
        {
            string body = tag.Groups["body"].Value;
            bool enters = tag.Groups["kind"].Value == "#" && Enters().IsMatch(body);
            if (tag.Groups["kind"].Value == "/")
            {
                depth -= Enters().IsMatch(body) ? 1 : 0;
                continue;
            }

            foreach (Match word in Word().Matches(Quoted().Replace(body, "")))
            {
                string name = word.Groups["name"].Value;
                if (!s_words.Contains(name) && word.Groups["up"].Length / "../".Length == depth)
                {
                    names.Add(name);
                }
            }

            depth += enters ? 1 : 0;
        }

        return names;
    }

    [GeneratedRegex(@"\{\{\{?~?(?<kind>[#/^&]?)(?!!)\s*(?<body>[^{}]*?)~?\}?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(each|with)\b")]
    private static partial Regex Enters();

    // @index and the rest of a path (a.b) belong to something else.
    [GeneratedRegex(@"(?<![\w.@/])(?<up>(?:\.\./)*)(?<name>[A-Za-z_]\w*)")]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();
}
