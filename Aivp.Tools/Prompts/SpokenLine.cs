using System.Text.RegularExpressions;

namespace Aivp.Tools.Prompts;

/// <summary>One line of a shot's dialogue, as templates see it.</summary>
internal static partial class SpokenLine
{
    /// <summary>Reads <c>[Ines, low]: "The lighthouse is dark."</c>, once or more. What isn't of that form is one line that somebody says.</summary>
    public static IReadOnlyList<object> Of(string? dialogue)
    {
        if (string.IsNullOrWhiteSpace(dialogue))
        {
            return [];
        }

        object[] lines =
        [
            .. Line().Matches(dialogue).Select(match => new { name = match.Groups["name"].Value.Trim(), tone = match.Groups["tone"].Value.Trim(), line = match.Groups["line"].Value.Trim() }),
        ];
        return lines.Length > 0 ? lines : [new { name = "Somebody", tone = "", line = dialogue.Trim().Trim('"', '“', '”') }];
    }

    [GeneratedRegex("""\[(?<name>[^\],，]+)(?:[,，]\s*(?<tone>[^\]]+))?\]\s*[:：]\s*["“](?<line>[^"”]*)["”]""")]
    private static partial Regex Line();
}
