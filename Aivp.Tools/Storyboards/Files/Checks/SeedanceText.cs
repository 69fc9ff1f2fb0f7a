using System.Globalization;
using System.Text.RegularExpressions;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>What can be counted in a Seedance block, in Chinese or English.</summary>
internal sealed partial class SeedanceText(string text)
{
    public static IReadOnlyList<string> Parts { get; } = ["整体描述", "分镜描述", "声音说明", "参考素材说明"];

    /// <summary>Words; each Chinese character counts as one. The parts' names don't count.</summary>
    public int Words => Word().Count(PartName().Replace(text, ""));

    /// <summary>Changes of lens: between time rows, or as said in words, whichever is more.</summary>
    public int Switches => Math.Max(Rows().Count(text) - 1, Cut().Count(text));

    /// <summary>The first word that says what is not to be seen. What people say doesn't count.</summary>
    public string? Negation => Negative().Match(Quoted().Replace(text, "")) is { Success: true } match ? match.Value.Trim() : null;

    public bool HasQuality => Quality().IsMatch(text);

    public bool HasStableFaces => StableFaces().IsMatch(text);

    /// <summary>The first of the four parts that isn't there.</summary>
    public string? MissingPart => Parts.FirstOrDefault(part => !text.Contains($"【{part}】", StringComparison.Ordinal));

    /// <summary>The largest N of <c>@图片N</c>; 0 without any.</summary>
    public int HighestReference => Reference().Matches(text).Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    /// <summary>Whether the time rows run from 0 to the end, each starting where the one before ended.</summary>
    public bool Fills(TimeSpan duration)
    {
        double end = 0;
        foreach (Match row in Rows().Matches(text))
        {
            if (Number(row, "from") != end || Number(row, "to") <= end)
            {
                return false;
            }

            end = Number(row, "to");
        }

        return end == duration.TotalSeconds;
    }

    private static double Number(Match row, string group) => double.Parse(row.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"【[^】\n]*】", RegexOptions.NonBacktracking)]
    private static partial Regex PartName();

    [GeneratedRegex(@"[\u3400-\u9FFF\uF900-\uFAFF]|[\p{L}\p{N}-[\u3400-\u9FFF\uF900-\uFAFF]]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<from>[0-9]{1,3}(\.[0-9]{1,2})?)\s*[-–—~～至到]\s*(?<to>[0-9]{1,3}(\.[0-9]{1,2})?)\s*(秒|s|sec)\s*[：:]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex(@"切换|切到|切至|\bcuts? to\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Cut();

    [GeneratedRegex("\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"不要|不出现|不能|不得|没有|禁止|避免|请勿|切勿|\b(no|not|without|avoid|never|don't)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Negative();

    [GeneratedRegex(@"[48]K|高清|画质|high definition|ultra[ -]?HD|high quality", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quality();

    [GeneratedRegex(@"(面部|脸部|五官|人脸)[^，。；\n]{0,6}稳定|faces? (stay|stays|is|are|remain|remains)? ?stable|stable faces?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StableFaces();

    [GeneratedRegex(@"@图片\s*(?<number>[0-9]{1,3})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
