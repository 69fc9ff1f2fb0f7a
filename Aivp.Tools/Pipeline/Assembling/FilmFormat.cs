using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>What all parts of a film have in common.</summary>
/// <param name="Size">Even width and height.</param>
/// <param name="FramesPerSecond">As ffmpeg takes it: 24, or 24000/1001.</param>
/// <param name="Sound">Some clip has sound, so all get a track.</param>
internal sealed record FilmFormat(PixelSize Size, string FramesPerSecond, bool Sound)
{
    /// <summary>The format that most of the clips have; of equals, the one that comes first.</summary>
    public static FilmFormat Of(IReadOnlyList<MediaInfo> clips)
    {
        PixelSize size = MostOf(clips.Select(clip => clip.Size));
        double rate = MostOf(clips.Select(clip => clip.FramesPerSecond ?? 24));
        return new(new(size.Width & ~1, size.Height & ~1), Rate(rate), clips.Any(clip => clip.AudioCodec is not null));
    }

    private static T MostOf<T>(IEnumerable<T> values)
        where T : notnull => values.GroupBy(value => value).MaxBy(group => group.Count())!.Key;

    // The broadcast rates are thousandths of 1001; as decimals they'd drift.
    private static string Rate(double rate) =>
        Math.Abs(rate - Math.Round(rate)) < 0.001
            ? Math.Round(rate).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(rate * 1001):0}/1001");
}
