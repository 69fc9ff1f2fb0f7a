using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Writes subtitles in the format that ffmpeg draws into pictures (Advanced SubStation Alpha).</summary>
internal static class AssFile
{
    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<SubtitleCue> cues, SubtitleLook look, PixelSize size)
    {
        double side = Math.Min(size.Width, size.Height);

        // Tall films are watched on telephones: small, and with buttons in the lower fifth.
        bool isTall = size.Height > size.Width;
        int letters = Math.Max(6, (int)Math.Round(side * look.Size / (isTall ? 750 : 1000)));
        int margin = (int)Math.Round(size.Height * (isTall ? 0.18 : 0.06)), sides = (int)Math.Round(size.Width * 0.08);
        int place = look.Position switch { "top" => 8, "center" => 5, _ => 2 };
        StringBuilder text = new();
        text.AppendLine("[Script Info]").AppendLine("ScriptType: v4.00+").AppendLine("WrapStyle: 0").AppendLine("ScaledBorderAndShadow: yes").AppendLine("YCbCr Matrix: TV.709");
        Line(text, $"PlayResX: {size.Width}");
        Line(text, $"PlayResY: {size.Height}");
        text.AppendLine().AppendLine("[V4+ Styles]");
        text.AppendLine("Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding");
        string outline = (letters / 14.0).ToString("0.##", CultureInfo.InvariantCulture), shadow = (letters / 28.0).ToString("0.##", CultureInfo.InvariantCulture);
        Line(text, $"Style: Line,DejaVu Sans,{letters},{Colour(look.Color)},{Colour(look.Outline)},&H80000000,0,1,{outline},{shadow},{place},{sides},{sides},{margin},1");
        text.AppendLine().AppendLine("[Events]").AppendLine("Format: Layer, Start, End, Style, Text");
        foreach (SubtitleCue cue in cues)
        {
            Line(text, $"Dialogue: 0,{Time(cue.Start)},{Time(cue.End)},Line,{Plain(cue.Text)}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    // Blue, green, red.
    private static string Colour(string colour) => $"&H00{colour[5..7]}{colour[3..5]}{colour[1..3]}".ToUpperInvariant();

    private static string Time(TimeSpan time)
    {
        TimeSpan shown = time < TimeSpan.Zero ? TimeSpan.Zero : time;
        return string.Create(CultureInfo.InvariantCulture, $"{(int)shown.TotalHours}:{shown.Minutes:00}:{shown.Seconds:00}.{shown.Milliseconds / 10:00}");
    }

    // Braces would begin an instruction; a word joiner keeps a backslash from being one.
    private static string Plain(string text) => text
        .Replace("\\", "\\\u2060", StringComparison.Ordinal)
        .Replace("{", "\\{", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\N", StringComparison.Ordinal);
}
