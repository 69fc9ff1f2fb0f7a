using System.Globalization;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>How loud something is, by EBU R 128.</summary>
/// <param name="Integrated">The whole's, in LUFS; -70 is silence.</param>
/// <param name="Range">Between its quiet and its loud passages, in LU.</param>
/// <param name="TruePeak">Its loudest moment, in dBTP.</param>
internal sealed record Loudness(double Integrated, double Range, double TruePeak)
{
    /// <summary>What isn't louder than this is taken for silence: there's nothing to be made louder.</summary>
    public const double Silence = -60;

    /// <summary>A filter that measures, and prints what <see cref="Of"/> reads.</summary>
    public const string Filter = "ebur128=metadata=1:peak=true,ametadata=mode=print:file=-";

    // In dBTP: louder peaks crackle once they're packed.
    private const double HighestPeak = -1;

    /// <summary>Nobody hears anything.</summary>
    public bool IsSilent => !(Integrated > Silence);

    /// <summary>Reads what the filter printed.</summary>
    public static Loudness Of(IReadOnlyList<string> lines) => new(
        Last(lines, "lavfi.r128.I=") ?? -70,
        Last(lines, "lavfi.r128.LRA=") ?? 0,
        20 * Math.Log10(Math.Max(1e-5, Last(lines, "lavfi.r128.true_peak=") ?? 0)));

    /// <summary>The filter that brings it to a loudness, knowing how loud it is: by one factor for the whole as long as no peak is too high.</summary>
    /// <param name="target">In LUFS.</param>
    public string Normalise(double target)
    {
        // The filter's own limits; beyond its range it would press quiet and loud together.
        const double LargestRange = 20;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"loudnorm=I={target:0.##}:TP={HighestPeak:0.#}:LRA={LargestRange:0}:measured_I={Integrated:0.##}:measured_TP={TruePeak:0.##}:measured_LRA={Math.Clamp(Range, 0.1, LargestRange):0.##}:measured_thresh={Math.Max(-69.9, Integrated - 10):0.##}:linear=true,aresample={FilmFormat.SamplesPerSecond},aformat=channel_layouts=stereo");
    }

    /// <summary>One factor for the whole leaves its peaks where they don't crackle.</summary>
    public bool FitsBelowPeak(double target) => TruePeak + target - Integrated <= HighestPeak;

    /// <summary>The filter that makes it louder by so much and holds its peaks down, for what has a few that are far above the rest.</summary>
    /// <param name="gain">In dB.</param>
    public static string Limited(double gain) => string.Create(
        CultureInfo.InvariantCulture,
        $"aresample=192000,volume={Math.Clamp(gain, -60, 60):0.##}dB,alimiter=limit={Math.Pow(10, (HighestPeak - 0.5) / 20):0.###}:level=disabled:attack=2:release=60,aresample={FilmFormat.SamplesPerSecond},aformat=channel_layouts=stereo");

    private static double? Last(IReadOnlyList<string> lines, string key)
    {
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].StartsWith(key, StringComparison.Ordinal)
                && double.TryParse(lines[i].AsSpan(key.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
            {
                return value;
            }
        }

        return null;
    }
}
