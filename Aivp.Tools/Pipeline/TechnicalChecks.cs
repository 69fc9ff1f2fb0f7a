using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Whether a film's file is one that can be published.</summary>
internal static class TechnicalChecks
{
    private const double MostOffLength = 0.1, MostOffLoudness = 2, UsualLoudness = -14, HighestPeak = -0.5;
    private const long LargestBytes = 4L << 30;

    /// <summary>All of them, by name.</summary>
    /// <param name="info">What the file holds.</param>
    /// <param name="bytes">How large it is.</param>
    /// <param name="measured">What was found by watching it.</param>
    /// <param name="planned">How long it should be.</param>
    /// <param name="shots">Where the shots are in it; empty: nobody knows.</param>
    /// <param name="storyboard">The project.</param>
    public static IEnumerable<(string Name, FilmCheck Check)> Of(
        MediaInfo info, long bytes, FilmMeasurements measured, TimeSpan planned, IReadOnlyList<FilmPlaceLog> shots, Storyboard storyboard)
    {
        yield return ("resolution", Resolution(info.Size));
        double fps = info.FramesPerSecond ?? 0;
        yield return ("fps", Judge(fps >= 23.9, FilmVerdict.Fail, $"{fps:0.###}", "24 or more", $"The film has {fps:0.###} frames a second, so movement stutters; make it with --fps 24."));
        TimeSpan length = info.Duration ?? TimeSpan.Zero;
        double off = planned > TimeSpan.Zero ? Math.Abs(length / planned - 1) : 0;
        yield return ("duration", Judge(
            off <= MostOffLength, FilmVerdict.Fail, $"{length.TotalSeconds:0.##} s", $"{planned.TotalSeconds:0.##} s ± 10 %", $"The film lasts {length.TotalSeconds:0.##} s and should last {planned.TotalSeconds:0.##} s; put it together again with: aivp assemble."));
        yield return ("video_codec", info.Codec switch
        {
            "h264" or "hevc" => new(FilmVerdict.Pass, info.Codec, "h264 or hevc"),
            "prores" or "dnxhd" => new(FilmVerdict.Warn, info.Codec, "h264 or hevc", "This is a master for editors; sites and players want H.264 or H.265."),
            _ => new(FilmVerdict.Fail, info.Codec ?? "none", "h264 or hevc", "Not every player shows this; make it with --codec h264."),
        });
        yield return ("file_size", Judge(bytes < LargestBytes, FilmVerdict.Fail, $"{bytes / 1e6:0.#} MB", "less than 4 GB", "Many sites refuse larger files; make it with a higher --quality number."));
        yield return ("black", Black(measured, shots, length));
        foreach ((string, FilmCheck) check in Sound(info, measured, storyboard))
        {
            yield return check;
        }
    }

    private static FilmCheck Resolution(PixelSize size)
    {
        int side = Math.Min(size.Width, size.Height);
        bool isTall = size.Height > size.Width;
        int wanted = isTall ? 720 : 1080;
        return side >= wanted ? new(FilmVerdict.Pass, size.ToString(), $"shorter side {wanted} or more")
            : new(side >= 720 ? FilmVerdict.Warn : FilmVerdict.Fail, size.ToString(), $"shorter side {wanted} or more", string.Create(CultureInfo.InvariantCulture, $"The picture is only {size}; {(isTall ? "telephones show 720" : "large screens want 1080")} lines or more."));
    }

    // Titles come out of black and go back into it; that's no fault.
    private static FilmCheck Black(FilmMeasurements measured, IReadOnlyList<FilmPlaceLog> shots, TimeSpan length)
    {
        TimeSpan first = shots.Count > 0 ? TimeSpan.FromSeconds(shots[0].Start) : TimeSpan.Zero;
        TimeSpan last = shots.Count > 0 ? TimeSpan.FromSeconds(shots[^1].Start + shots[^1].Duration) : length;
        (TimeSpan From, TimeSpan To)[] black = [.. measured.Black
            .Select(stretch => (From: stretch.From > first ? stretch.From : first, To: stretch.To < last ? stretch.To : last))
            .Where(stretch => stretch.To - stretch.From > TimeSpan.FromSeconds(1))];
        return Judge(black.Length == 0, FilmVerdict.Fail, Stretches(black), "none longer than 1 s", $"Nothing is seen from {Stretches(black)}; look at the clips there, and make them anew.");
    }

    private static IEnumerable<(string Name, FilmCheck Check)> Sound(MediaInfo info, FilmMeasurements measured, Storyboard storyboard)
    {
        if (measured.Loudness is not { } loud)
        {
            bool isMeant = storyboard.Shots.Any(shot => shot.Audio is { Dialogue: not null } or { Music: not null } or { Effects: not null });
            yield return ("audio", isMeant
                ? new(FilmVerdict.Warn, "no sound", "a sound track", "The storyboard has dialogue, music or sounds, but the film has none; add them with --music and --voice-over, or use a model that makes sound.")
                : new(FilmVerdict.Pass, "no sound", "none: the storyboard has none"));
            foreach (string name in new[] { "audio_codec", "loudness", "peaks", "silence" })
            {
                yield return (name, new(FilmVerdict.Skipped, "no sound", "", ""));
            }

            yield break;
        }

        yield return ("audio", loud.IsSilent
            ? new(FilmVerdict.Warn, "silent", "something to be heard", "The film has a sound track on which nothing is heard.")
            : new(FilmVerdict.Pass, $"{info.AudioChannels} channels", "a sound track"));
        yield return ("audio_codec", Judge(
            info.AudioCodec is "aac" or "mp3" or "opus" || info.Codec is "prores" or "dnxhd", FilmVerdict.Warn, info.AudioCodec ?? "", "aac", $"Not every player plays {info.AudioCodec}."));
        if (loud.IsSilent)
        {
            yield return ("loudness", new(FilmVerdict.Skipped, "silent", "", ""));
            yield return ("peaks", new(FilmVerdict.Skipped, "silent", "", ""));
        }
        else
        {
            yield return ("loudness", Judge(
                Math.Abs(loud.Integrated - UsualLoudness) <= MostOffLoudness, FilmVerdict.Fail, $"{loud.Integrated:0.0} LUFS", "-14 ± 2 LUFS", $"The film is {(loud.Integrated < UsualLoudness ? "too quiet" : "too loud")}; put it together with: aivp assemble --loudness -14."));
            yield return ("peaks", Judge(loud.TruePeak <= HighestPeak, FilmVerdict.Warn, $"{loud.TruePeak:0.0} dBTP", "-0.5 dBTP or less", "The loudest moments may crackle."));
        }

        (TimeSpan From, TimeSpan To)[] silence = [.. measured.Silence.Where(stretch => stretch.To - stretch.From > TimeSpan.FromSeconds(2))];
        yield return ("silence", Judge(silence.Length == 0, FilmVerdict.Warn, Stretches(silence), "none longer than 2 s", $"Nothing is heard from {Stretches(silence)}; some ambient sound or music helps."));
    }

    private static FilmCheck Judge(bool holds, FilmVerdict otherwise, FormattableString value, string expected, FormattableString message) =>
        Judge(holds, otherwise, value.ToString(CultureInfo.InvariantCulture), expected, message.ToString(CultureInfo.InvariantCulture));

    private static FilmCheck Judge(bool holds, FilmVerdict otherwise, string value, string expected, string message) =>
        holds ? new(FilmVerdict.Pass, value, expected) : new(otherwise, value, expected, message);

    private static string Stretches((TimeSpan From, TimeSpan To)[] stretches) => stretches.Length == 0
        ? "none"
        : string.Join(", ", stretches.Select(stretch => string.Create(CultureInfo.InvariantCulture, $"{stretch.From.TotalSeconds:0.0} to {stretch.To.TotalSeconds:0.0} s")));
}
