using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Reads <c>1920×1080 (16:9)</c> and <c>16:9</c>.</summary>
internal static partial class Sizes
{
    private const int Largest = 16384;

    public static PixelSize? Read(string text, SourceLine where, FindingLog log)
    {
        Match match = Size().Match(PlainText.Of(text));
        if (!match.Success || Number(match, "width") is not (> 0 and <= Largest) || Number(match, "height") is not (> 0 and <= Largest))
        {
            log.Add(ValueKinds.ResolutionNotUnderstood, where, $"'{Excerpt.Of(text)}' is no resolution; write width×height in pixels, each 1 to {Largest}: 1920×1080 (16:9).");
            return null;
        }

        PixelSize size = new(Number(match, "width"), Number(match, "height"));
        if (match.Groups["ratio"].Success && !HasRatio(size, match.Groups["ratio"].Value))
        {
            log.Add(ProjectKinds.RatioDisagrees, where, $"{size.Width}×{size.Height} is {size.AspectRatio}, not {match.Groups["ratio"].Value}; the pixels count. Write {size.Width}×{size.Height} ({size.AspectRatio}).");
        }

        return size;
    }

    public static string? ReadRatio(string text, SourceLine where, FindingLog log)
    {
        string ratio = PlainText.WithoutRemark(text).Replace('：', ':').Replace(" ", "", StringComparison.Ordinal);
        if (Ratio().IsMatch(ratio))
        {
            return ratio;
        }

        log.Add(ValueKinds.RatioNotUnderstood, where, $"'{Excerpt.Of(text)}' is no aspect ratio; write width:height: 16:9.");
        return null;
    }

    /// <summary>Whether a size has a ratio, give or take two per cent: 1366×768 counts as 16:9.</summary>
    public static bool HasRatio(PixelSize size, string ratio)
    {
        string[] parts = ratio.Split([':', '：']);
        double wanted = double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
        return Math.Abs((double)size.Width / size.Height / wanted - 1) < 0.02;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<width>[0-9]{1,6})\s*(px)?\s*[×xX✕*]\s*(?<height>[0-9]{1,6})\s*(px)?(\s*[(（]\s*(?<ratio>[1-9][0-9]?(\.[0-9]{1,2})?[:：][1-9][0-9]?(\.[0-9]{1,2})?)?.*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();

    [GeneratedRegex(@"^[1-9][0-9]?(\.[0-9]{1,2})?:[1-9][0-9]?(\.[0-9]{1,2})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ratio();
}
