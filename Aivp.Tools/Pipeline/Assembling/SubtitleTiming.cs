using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>When the lines of a shot's dialogue are on the screen.</summary>
internal static partial class SubtitleTiming
{
    /// <summary>Nobody reads what is gone sooner.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan s_lead = TimeSpan.FromSeconds(0.3), s_gap = TimeSpan.FromSeconds(0.08);

    /// <summary>When the first line begins, from the shot's beginning: as the storyboard says (<c>line at 2s</c>), else soon after the cut.</summary>
    public static TimeSpan Begins(string? audioSync) =>
        audioSync is not null && At().Match(audioSync) is { Success: true } match
        && double.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            ? TimeSpan.FromSeconds(seconds)
            : s_lead;

    /// <summary>The shot's lines, one after the other, each as long as it takes to say and read, and none beyond the shot's end.</summary>
    /// <param name="lines">What is said.</param>
    /// <param name="audioSync">As the storyboard writes it.</param>
    /// <param name="start">The shot's beginning in the film.</param>
    /// <param name="length">The shot's length.</param>
    public static IEnumerable<SubtitleCue> Of(IReadOnlyList<DialogueLine> lines, string? audioSync, TimeSpan start, TimeSpan length)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        TimeSpan lead = Begins(audioSync);
        lead = lead < length ? lead : TimeSpan.Zero;
        TimeSpan room = length - lead - s_gap;
        TimeSpan[] wanted = [.. lines.Select(line => Longer(line.SpeakingTime + TimeSpan.FromSeconds(0.6), Shortest))];
        double share = Math.Min(1, room / wanted.Aggregate(TimeSpan.Zero, (sum, next) => sum + next));
        TimeSpan at = start + lead;
        for (int i = 0; i < lines.Count; i++)
        {
            TimeSpan shown = wanted[i] * share;
            yield return new(at, at + shown - (i + 1 < lines.Count ? s_gap * share : TimeSpan.Zero), lines[i].Text, lines[i].Speaker);
            at += shown;
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [GeneratedRegex(@"([0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(?:s\b|sec|秒)", RegexOptions.IgnoreCase)]
    private static partial Regex At();
}
