using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;

namespace Aivp.Tools.Pipeline;

/// <summary>What is found out about a finished film by watching and hearing all of it.</summary>
/// <param name="Black">Where nothing is seen.</param>
/// <param name="Silence">Where nothing is heard for two seconds and more.</param>
/// <param name="Loudness">How loud it is; null: it has no sound.</param>
internal sealed record FilmMeasurements(
    IReadOnlyList<(TimeSpan From, TimeSpan To)> Black, IReadOnlyList<(TimeSpan From, TimeSpan To)> Silence, Loudness? Loudness)
{
    /// <summary>Watches and hears the film.</summary>
    public static async Task<FilmMeasurements> TakeAsync(IMediaEngine media, string film, MediaInfo info, CancellationToken cancellationToken)
    {
        TimeSpan end = info.Duration ?? TimeSpan.Zero;
        IReadOnlyList<string> seen = await media.MeasureAsync(
            ["-i", film, "-map", "0:v:0", "-vf", "scale=192:-2:flags=area,blackdetect=d=0.1:pix_th=0.05,metadata=mode=print:file=-"], cancellationToken);
        IReadOnlyList<string> heard = info.AudioCodec is null
            ? []
            : await media.MeasureAsync(["-i", film, "-map", "0:a:0", "-af", $"silencedetect=n=-50dB:d=2,{Loudness.Filter}"], cancellationToken);
        return new(
            [.. Stretches(seen, "lavfi.black_start=", "lavfi.black_end=", end)],
            [.. Stretches(heard, "lavfi.silence_start=", "lavfi.silence_end=", end)],
            info.AudioCodec is null ? null : Loudness.Of(heard));
    }

    // One that hasn't ended by the film's end ends with it.
    private static IEnumerable<(TimeSpan From, TimeSpan To)> Stretches(IReadOnlyList<string> lines, string startKey, string endKey, TimeSpan end)
    {
        TimeSpan? start = null;
        foreach (string line in lines)
        {
            if (Time(line, startKey) is { } from)
            {
                start = from;
            }
            else if (Time(line, endKey) is { } to && start is { } begun)
            {
                yield return (begun, to);
                start = null;
            }
        }

        if (start is { } open && open < end)
        {
            yield return (open, end);
        }
    }

    private static TimeSpan? Time(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) && double.TryParse(line.AsSpan(key.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? TimeSpan.FromSeconds(Math.Max(0, seconds))
            : null;
}
