using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>Reads what the camera does out of a motion text, in English or Chinese.</summary>
internal static partial class MotionReader
{
    /// <summary>The camera's moves.</summary>
    /// <param name="text">A shot's motion text, or a prompt with a camera bracket or timed rows.</param>
    /// <param name="duration">The clip's length, which rows like <c>3-6s:</c> are a part of.</param>
    /// <returns>Null: the text says nothing about the camera. Empty: it says that the camera stands still.</returns>
    public static IReadOnlyList<CameraMove>? Read(string text, TimeSpan duration)
    {
        List<CameraMove> moves = [];
        bool stated = false;
        foreach ((string row, double begin, double end) in TimedRows(text, duration))
        {
            IReadOnlyList<string> clauses = CameraClauses.Of(row);
            stated |= clauses.Count > 0;
            moves.AddRange(Schedule([.. clauses.SelectMany(MovePhrases.Of)], begin, end));
        }

        return stated ? moves : null;
    }

    /// <summary>Where a text with timed rows has planned cuts: between one row and the next.</summary>
    public static IReadOnlyList<TimeSpan> Cuts(string text, TimeSpan duration) =>
        [.. TimedRows(text, duration).Select(row => TimeSpan.FromSeconds(Math.Round(row.Begin * duration.TotalSeconds, 3))).Where(cut => cut > TimeSpan.Zero && cut < duration).Distinct().Order()];

    /// <summary>What a text with timed rows says of a piece of the clip, its times counted from the piece's beginning; without rows the whole text.</summary>
    public static string Piece(string text, TimeSpan duration, TimeSpan from, TimeSpan length)
    {
        (string Row, double Begin, double End)[] rows = [.. TimedRows(text, duration)];
        if (!TimedRow().IsMatch(text))
        {
            return text;
        }

        List<string> kept = [];
        foreach ((string row, double begin, double end) in rows)
        {
            double first = Math.Max(0, (begin * duration.TotalSeconds) - from.TotalSeconds);
            double last = Math.Min(length.TotalSeconds, (end * duration.TotalSeconds) - from.TotalSeconds);
            if (last > first)
            {
                kept.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first:0.##}-{last:0.##}s: {row.Trim()}"));
            }
        }

        return kept.Count == 0 ? text : string.Join('\n', kept);
    }

    // "0-3秒：…", "3-6s: …". Without rows the text is about the whole clip.
    private static IEnumerable<(string Row, double Begin, double End)> TimedRows(string text, TimeSpan duration)
    {
        MatchCollection rows = TimedRow().Matches(text);
        if (rows.Count == 0)
        {
            yield return (text, 0, 1);
        }

        for (int i = 0; i < rows.Count; i++)
        {
            int next = i + 1 < rows.Count ? rows[i + 1].Index : text.Length;
            string row = text[(rows[i].Index + rows[i].Length)..next].Split('\n')[0];
            double begin = Seconds(rows[i].Groups[1]) / duration.TotalSeconds;
            double end = Math.Min(1, Seconds(rows[i].Groups[2]) / duration.TotalSeconds);
            if (begin < end)
            {
                yield return (row, begin, end);
            }
        }
    }

    // What happens one after the other shares the time evenly; each runs a little into the next, so that the camera doesn't stop dead in between.
    private static IEnumerable<CameraMove> Schedule(IReadOnlyList<MovePhrase> phrases, double begin, double end)
    {
        int steps = 1 + phrases.Skip(1).Count(phrase => phrase.IsNext);
        double each = (end - begin) / steps;
        int step = 0;
        for (int i = 0; i < phrases.Count; i++)
        {
            step += i > 0 && phrases[i].IsNext ? 1 : 0;
            double from = begin + (each * step);
            double until = step + 1 < steps ? Math.Min(end, from + (each * 1.15)) : end;
            foreach (CameraMoveKind kind in phrases[i].Kinds)
            {
                // A hand doesn't stop swaying when the next move begins.
                yield return kind is CameraMoveKind.Handheld ? new(kind, phrases[i].Speed, begin, end) : new(kind, phrases[i].Speed, from, until);
            }
        }
    }

    private static double Seconds(Group number) => double.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.])(\d+(?:\.\d+)?)\s*[-–—~至到]\s*(\d+(?:\.\d+)?)\s*(?:秒|s|sec|seconds)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimedRow();
}
