using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Reads <c>5s</c>, <c>5.5 s</c>, <c>5 seconds</c>, <c>5秒</c>, <c>5</c>.</summary>
internal static partial class Durations
{
    private const double LongestSeconds = 60;

    public static TimeSpan? Read(string text, SourceLine where, FindingLog log)
    {
        Match match = Seconds().Match(PlainText.Of(text));
        if (match.Success
            && double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds is > 0 and <= LongestSeconds)
        {
            return TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        }

        log.Add(ValueKinds.DurationNotUnderstood, where, $"'{Excerpt.Of(text)}' is no duration; write seconds, more than 0 and at most {LongestSeconds}: 5s.");
        return null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,4}(\.[0-9]{1,3})?)\s*(s|sec|secs|second|seconds|秒)?\.?(\s*[(（].*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Seconds();
}
