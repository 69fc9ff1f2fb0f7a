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
    /// <summary>The film's sound, whatever the clips have.</summary>
    public const int SamplesPerSecond = 48_000;

    /// <summary>Frames in a second.</summary>
    public double Rate
    {
        get
        {
            string[] parts = FramesPerSecond.Split('/');
            return double.Parse(parts[0], CultureInfo.InvariantCulture) / (parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
        }
    }

    /// <summary>The format that most of the clips have; of equals, the one that comes first.</summary>
    public static FilmFormat Of(IReadOnlyList<MediaInfo> clips)
    {
        MediaInfo[] moving = [.. clips.Where(clip => clip.Duration is not null)];
        PixelSize size = MostOf((moving.Length > 0 ? moving : clips).Select(clip => clip.Size));
        double rate = moving.Length > 0 ? MostOf(moving.Select(clip => clip.FramesPerSecond ?? 24)) : 24;
        return new(Even(size), RateText(rate), clips.Any(clip => clip.AudioCodec is not null));
    }

    /// <summary>The same film in another shape, as sharp: its shorter side stays as long as it was.</summary>
    /// <param name="ratio">Width by height.</param>
    public FilmFormat Shaped(double ratio)
    {
        int side = Math.Min(Size.Width, Size.Height);
        PixelSize size = ratio >= 1 ? new((int)Math.Round(side * ratio), side) : new(side, (int)Math.Round(side / ratio));
        return this with { Size = Even(size) };
    }

    /// <summary>A rate as ffmpeg takes it. The broadcast rates are thousandths of 1001; as decimals they'd drift.</summary>
    public static string RateText(double rate) =>
        Math.Abs(rate - Math.Round(rate)) < 0.001
            ? Math.Round(rate).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(rate * 1001):0}/1001");

    /// <summary>The sample at which a frame of the film begins.</summary>
    public long SampleOf(long frame) => (long)Math.Round(frame * SamplesPerSecond / Rate, MidpointRounding.AwayFromZero);

    private static PixelSize Even(PixelSize size) => new(Math.Max(2, size.Width & ~1), Math.Max(2, size.Height & ~1));

    private static T MostOf<T>(IEnumerable<T> values)
        where T : notnull => values.GroupBy(value => value).MaxBy(group => group.Count())!.Key;
}
