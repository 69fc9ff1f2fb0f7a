using System.Globalization;
using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>
/// Joins clips into a film. Clips of one make are joined as they are; others are first brought, part by part, to what the film is to have, each
/// picture encoded once. However many clips there are, only a few are open at a time.
/// </summary>
internal sealed class FilmAssembler(IMediaEngine media)
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(1);
    private static readonly string[] s_silent = ["-an"];
    private readonly SoundMixer _mixer = new(media);

    /// <summary>Parts made at the same time: each process has two threads for its encoder, and waits in between.</summary>
    private static int Parallel => Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Makes a film of clips as they are.</summary>
    public Task<AssembledFilm> AssembleAsync(IReadOnlyList<FilmClip> clips, string output, CancellationToken cancellationToken) =>
        AssembleAsync(new FilmCut(clips), output, cancellationToken);

    /// <summary>Makes the film.</summary>
    /// <param name="cut">What it consists of.</param>
    /// <param name="output">Absolute path of the film.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="MediaException">A clip can't be read or is shorter than it should be, or the film doesn't add up.</exception>
    public async Task<AssembledFilm> AssembleAsync(FilmCut cut, string output, CancellationToken cancellationToken)
    {
        FilmDraft draft = await DraftAsync(cut, cancellationToken);
        (IReadOnlyList<MediaInfo> infos, FilmFormat format, FilmLayout layout) = draft;
        List<string> temporaries = [];
        try
        {
            List<(string File, int Frames)> parts = [];
            if (cut.KeepsPictures && !format.Sound && CanBeJoined(infos) && !cut.Clips.Zip(infos).Any(pair => IsCut(pair.First, pair.Second)))
            {
                parts.AddRange(cut.Clips.Zip(infos, (clip, info) => (clip.File, info.Frames!.Value)));
            }
            else
            {
                parts.AddRange(layout.Parts.Select(part => (AtomicFile.TemporaryFor(Path.ChangeExtension(output, ".mov")), part.Frames)));
                temporaries.AddRange(parts.Select(part => part.File));
                PartRenderer renderer = new(media, cut, infos, format, layout);
                await System.Threading.Tasks.Parallel.ForAsync(
                    0,
                    parts.Count,
                    new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
                    (i, token) => new(renderer.RenderAsync(layout.Parts[i], parts[i].File, token)));
            }

            string list = AtomicFile.TemporaryFor(Path.ChangeExtension(output, ".txt"));
            temporaries.Add(list);
            await File.WriteAllTextAsync(list, ListOf(parts, format), cancellationToken);
            MixedSound? sound = format.Sound ? await _mixer.MixAsync(cut.Sound, list, format.SampleOf(layout.Frames), cancellationToken) : null;
            MediaInfo film = await media.RenderAsync(
                [
                    "-f", "concat", "-safe", "0", "-auto_convert", "0", "-reinit_filter", "0", "-i", list, .. sound?.Inputs ?? [],
                    .. sound is null ? Array.Empty<string>() : ["-filter_complex", sound.Graph],
                    "-map", "0:v:0", "-c:v", "copy", .. sound is null ? s_silent : ["-map", SoundMixer.Output, .. FilmEncoding.Sound(cut.Codec)],
                    .. FilmEncoding.Container(cut.Codec),
                ],
                output,
                cancellationToken);
            Verify(film, layout.Frames, format, output);
            return new(film, format, layout, sound?.Loudness);
        }
        finally
        {
            temporaries.ForEach(AtomicFile.Discard);
        }
    }

    /// <summary>Looks at the clips and lays them out, without making anything.</summary>
    /// <exception cref="MediaException">A clip can't be read or is shorter than it should be.</exception>
    public async Task<FilmDraft> DraftAsync(FilmCut cut, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(cut.Clips.Count, nameof(cut));
        Dictionary<string, MediaInfo> known = [];
        List<MediaInfo> infos = [];
        foreach (FilmClip clip in cut.Clips)
        {
            known.TryAdd(clip.File, known.GetValueOrDefault(clip.File) ?? await media.ProbeAsync(clip.File, cancellationToken));
            infos.Add(Check(clip, known[clip.File]));
        }

        FilmFormat format = FilmFormat.Of(infos);
        format = format with
        {
            Size = cut.Size ?? format.Size,
            FramesPerSecond = cut.FramesPerSecond is double rate ? FilmFormat.RateText(rate) : format.FramesPerSecond,
            Sound = format.Sound || cut.Sound.HasMore,
        };
        format = cut.Ratio is double ratio && cut.Size is null ? format.Shaped(ratio) : format;
        return new(infos, format, FilmLayout.Of(cut.Clips, infos, format));
    }

    private static MediaInfo Check(FilmClip clip, MediaInfo info)
    {
        if (info.Kind.IsPicture() && clip.Length is not null)
        {
            return info;
        }

        if (info is not { Frames: > 0, Duration: { } duration, FramesPerSecond: > 0 and double rate })
        {
            throw new MediaException($"{clip.File}: should be a clip but is {info.Kind.InWords()}.");
        }

        TimeSpan needed = clip.Start + (clip.Length.GetValueOrDefault() * clip.Speed);
        return duration + TimeSpan.FromSeconds(1 / rate) + s_tolerance >= needed && clip.Start < duration
            ? info
            : throw new MediaException($"{clip.File}: lasts {Seconds(duration)} s but the shot {Seconds(needed)} s.");
    }

    private static bool CanBeJoined(IReadOnlyList<MediaInfo> infos) =>
        infos.All(info => info is { Codec: "h264", PixelFormat: "yuv420p", DecoderSetup: not null, AudioCodec: null, IsTurned: false, IsInterlaced: false, PixelRatio: 1 } && ClipColours.Are709(info))
        && infos.Select(info => (info.DecoderSetup, info.Size, info.FramesPerSecond)).Distinct().Count() == 1;

    // More than a frame too long.
    private static bool IsCut(FilmClip clip, MediaInfo info) =>
        clip.Length is { } length && info.Duration > length + TimeSpan.FromSeconds(1 / info.FramesPerSecond!.Value) - s_tolerance;

    private static string ListOf(IEnumerable<(string File, int Frames)> parts, FilmFormat format)
    {
        StringBuilder list = new("ffconcat version 1.0\n");
        foreach ((string file, int frames) in parts)
        {
            // The list's own quoting: a quote ends the quoted part, is escaped, and begins it again. Its length is said, so that no rounding adds up.
            list.Append("file 'file:").Append(file.Replace("'", @"'\''", StringComparison.Ordinal)).Append("'\n");
            list.Append(CultureInfo.InvariantCulture, $"duration {frames / format.Rate:0.000000}\n");
        }

        return list.ToString();
    }

    private static void Verify(MediaInfo film, int frames, FilmFormat format, string output)
    {
        double seconds = frames / format.Rate;
        if (film.Frames != frames || Math.Abs(film.Duration.GetValueOrDefault().TotalSeconds - seconds) > 1 / format.Rate)
        {
            throw new MediaException(
                $"{output}: the clips have {frames} frames, {seconds:0.###} s in all, but the film {film.Frames}, {film.Duration?.TotalSeconds:0.###} s.");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
}
