using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Writes a film's cuts as an edit decision list (CMX 3600), which every editing program reads.</summary>
internal static class EdlFile
{
    /// <summary>The file's text.</summary>
    /// <param name="title">The film's name.</param>
    /// <param name="clips">In order.</param>
    /// <param name="format">The film's.</param>
    public static string Write(string title, IReadOnlyList<TimelineClip> clips, FilmFormat format)
    {
        int rate = (int)Math.Round(format.Rate);
        StringBuilder text = new();
        Line(text, $"TITLE: {title.ReplaceLineEndings(" ")}");
        Line(text, $"FCM: NON-DROP FRAME");
        for (int i = 0; i < clips.Count; i++)
        {
            TimelineClip clip = clips[i];
            bool dissolves = i > 0 && clip.Into is not TransitionKind.Cut;

            // What the clip shares with the next one belongs to the next one's event.
            int next = i + 1 < clips.Count ? clips[i + 1].Place.Overlap : 0;
            int start = clip.Place.Start, length = clip.Place.Frames - next;
            string track = clip.HasSound ? "AA/V" : "V   ";
            text.Append("\r\n");
            if (dissolves)
            {
                TimelineClip before = clips[i - 1];
                int at = before.From + Source(before, before.Place.Frames - clip.Place.Overlap);
                Line(text, $"{i + 1:000}  {Reel(before)} {track} C        {Code(at, rate)} {Code(at, rate)} {Code(start, rate)} {Code(start, rate)}");
            }

            Line(text, $"{i + 1:000}  {Reel(clip)} {track} {Effect(clip, dissolves)} {Code(clip.From, rate)} {Code(clip.From + Source(clip, length), rate)} {Code(start, rate)} {Code(start + length, rate)}");
            if (clip.Speed != 1)
            {
                Line(text, $"M2   {Reel(clip)}       {rate * clip.Speed:000.0}                {Code(clip.From, rate)}");
            }

            if (dissolves)
            {
                Line(text, $"* FROM CLIP NAME: {Path.GetFileName(clips[i - 1].File)}");
                Line(text, $"* TO CLIP NAME: {Path.GetFileName(clip.File)}");
            }
            else
            {
                Line(text, $"* FROM CLIP NAME: {Path.GetFileName(clip.File)}");
            }
        }

        return text.ToString();
    }

    // How many of the file's frames are seen in some of the film's.
    private static int Source(TimelineClip clip, int frames) => (int)Math.Round(frames * clip.Speed);

    private static string Effect(TimelineClip clip, bool dissolves) => !dissolves
        ? "C       "
        : string.Create(CultureInfo.InvariantCulture, $"{(clip.Into is TransitionKind.Wipe ? "W001" : "D   ")} {clip.Place.Overlap:000}");

    // Eight letters, digits and underscores: what the oldest readers take.
    private static string Reel(TimelineClip clip)
    {
        string name = string.Concat(Path.GetFileNameWithoutExtension(clip.File).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        return name.Length > 8 ? name[..8] : name.PadRight(8);
    }

    private static string Code(int frame, int rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{frame / rate / 3600:00}:{frame / rate / 60 % 60:00}:{frame / rate % 60:00}:{frame % rate:00}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append("\r\n");
}
