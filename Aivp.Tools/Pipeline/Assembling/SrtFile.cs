using System.Globalization;
using System.Text;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Writes subtitles as SubRip, which players and video sites read.</summary>
internal static class SrtFile
{
    // Longer lines don't fit on a telephone.
    private const int LongestLine = 42;

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<SubtitleCue> cues)
    {
        StringBuilder text = new();
        for (int i = 0; i < cues.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{Time(cues[i].Start)} --> {Time(cues[i].End)}\n");
            text.Append(string.Join('\n', Lines(cues[i].Text))).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>A text in lines of about the same length.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        string[] words = text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        int lines = (text.Length + LongestLine - 1) / LongestLine, wanted = (text.Length / Math.Max(1, lines)) + 1;
        StringBuilder line = new();
        foreach (string word in words)
        {
            if (line.Length > 0 && (line.Length + 1 + word.Length > LongestLine || line.Length >= wanted))
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00},{time.Milliseconds:000}");
}
