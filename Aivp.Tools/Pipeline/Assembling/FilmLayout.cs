using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Which frames of which clip are where in the film. Reckoned in whole frames, so nothing adds up to a fraction of one.</summary>
/// <param name="Places">Each clip's: the film's frame it begins with, and how many it has.</param>
/// <param name="Parts">What the film is joined from.</param>
/// <param name="Frames">The film's length.</param>
internal sealed record FilmLayout(IReadOnlyList<FilmPlace> Places, IReadOnlyList<FilmPart> Parts, int Frames)
{
    /// <summary>Lays the clips out.</summary>
    /// <exception cref="MediaException">A clip is too short for the transitions at its ends.</exception>
    public static FilmLayout Of(IReadOnlyList<FilmClip> clips, IReadOnlyList<MediaInfo> infos, FilmFormat format)
    {
        int[] lengths = [.. clips.Zip(infos, (clip, info) => Length(clip, info, format.Rate))];
        int[] overlaps = [.. clips.Select((clip, i) => i == 0 || clip.Transition.Kind is TransitionKind.Cut ? 0 : Math.Max(1, Whole(clip.Transition.Length, format.Rate))), 0];
        List<FilmPlace> places = [];
        List<FilmPart> parts = [];
        int start = 0;
        for (int i = 0; i < clips.Count; i++)
        {
            int own = lengths[i] - overlaps[i] - overlaps[i + 1];
            if (own < 0)
            {
                throw new MediaException(
                    $"{clips[i].Title} lasts {Seconds(lengths[i], format)} s, which is less than the {Seconds(overlaps[i] + overlaps[i + 1], format)} s of the transitions at its ends; make them shorter.");
            }

            places.Add(new(start, lengths[i], overlaps[i]));
            if (own > 0)
            {
                parts.Add(new(start + overlaps[i], own, i, overlaps[i]));
            }

            start += lengths[i] - overlaps[i + 1];
            if (overlaps[i + 1] > 0)
            {
                parts.Add(new(start, overlaps[i + 1], i, lengths[i] - overlaps[i + 1]) { Into = clips[i + 1].Transition.Kind });
            }
        }

        return new(places, parts, start);
    }

    private static int Length(FilmClip clip, MediaInfo info, double rate)
    {
        TimeSpan held = info.Frames is int frames && info.FramesPerSecond is double its ? TimeSpan.FromSeconds(frames / its) : clip.Length ?? TimeSpan.FromSeconds(1);
        TimeSpan shown = clip.Length ?? (held - clip.Start) / clip.Speed;
        return Math.Max(1, Whole(shown, rate));
    }

    private static int Whole(TimeSpan time, double rate) => (int)Math.Round(time.TotalSeconds * rate, MidpointRounding.AwayFromZero);

    private static string Seconds(int frames, FilmFormat format) => (frames / format.Rate).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
