using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Joins clips into a film. Clips of one make are joined as they are; others are first brought to what most of them have.</summary>
internal sealed class FilmAssembler(IMediaEngine media)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(1);
    private readonly ClipNormaliser _normaliser = new(media);

    /// <summary>Makes the film.</summary>
    /// <param name="clips">In story order; at least one.</param>
    /// <param name="output">Absolute path of the film.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="MediaException">A clip can't be read or is shorter than it should be, or the film doesn't add up.</exception>
    public async Task<MediaInfo> AssembleAsync(IReadOnlyList<FilmClip> clips, string output, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(clips.Count, nameof(clips));
        List<MediaInfo> infos = [];
        foreach (FilmClip clip in clips)
        {
            infos.Add(Check(clip, await media.ProbeAsync(clip.File, cancellationToken)));
        }

        FilmFormat format = FilmFormat.Of(infos);
        List<string> temporaries = [];
        try
        {
            (string File, MediaInfo Info)[] parts = [.. clips.Zip(infos, (clip, info) => (clip.File, info))];
            if (format.Sound || !CanBeJoined(infos) || clips.Zip(infos).Any(pair => IsCut(pair.First, pair.Second)))
            {
                for (int i = 0; i < parts.Length; i++)
                {
                    temporaries.Add(AtomicFile.TemporaryFor(Path.ChangeExtension(output, ".mov")));
                    parts[i] = (temporaries[^1], await _normaliser.NormaliseAsync(clips[i], infos[i], format, temporaries[^1], cancellationToken));
                }
            }

            string list = AtomicFile.TemporaryFor(Path.ChangeExtension(output, ".txt"));
            temporaries.Add(list);
            await File.WriteAllTextAsync(list, ListOf(parts), cancellationToken);
            MediaInfo film = await media.RenderAsync(Join(list, format.Sound), output, cancellationToken);
            Verify(film, [.. parts.Select(part => part.Info)], output);
            return film;
        }
        finally
        {
            temporaries.ForEach(AtomicFile.Discard);
        }
    }

    private static MediaInfo Check(FilmClip clip, MediaInfo info)
    {
        if (info is not { Frames: > 0, Duration: { } duration, FramesPerSecond: > 0 and double rate })
        {
            throw new MediaException($"{clip.File}: should be a clip but is {info.Kind.InWords()}.");
        }

        return duration + TimeSpan.FromSeconds(1 / rate) + Tolerance >= clip.Length.GetValueOrDefault()
            ? info
            : throw new MediaException($"{clip.File}: lasts {duration.TotalSeconds:0.##} s but the shot {clip.Length!.Value.TotalSeconds:0.##} s.");
    }

    private static bool CanBeJoined(IReadOnlyList<MediaInfo> infos) =>
        infos.All(info => info is { Codec: "h264", PixelFormat: "yuv420p", DecoderSetup: not null, AudioCodec: null })
        && infos.Select(info => (info.DecoderSetup, info.Size, info.FramesPerSecond)).Distinct().Count() == 1;

    // More than a frame too long.
    private static bool IsCut(FilmClip clip, MediaInfo info) =>
        clip.Length is { } length && info.Duration > length + TimeSpan.FromSeconds(1 / info.FramesPerSecond!.Value) - Tolerance;

    private static string ListOf(IEnumerable<(string File, MediaInfo Info)> parts)
    {
        StringBuilder list = new("ffconcat version 1.0\n");
        foreach ((string file, _) in parts)
        {
            // The list's own quoting: a quote ends the quoted part, is escaped, and begins it again.
            list.Append("file 'file:").Append(file.Replace("'", @"'\''", StringComparison.Ordinal)).Append("'\n");
        }

        return list.ToString();
    }

    private static string[] Join(string list, bool sound) =>
    [
        "-f", "concat", "-safe", "0", "-auto_convert", "0", "-i", list, "-map", "0:v:0", "-c:v", "copy",
        .. sound ? ["-map", "0:a:0", "-c:a", "aac", "-b:a", "192k"] : new[] { "-an" },
        "-movflags", "+faststart",
    ];

    private static void Verify(MediaInfo film, MediaInfo[] parts, string output)
    {
        int frames = parts.Sum(part => part.Frames ?? 0);
        double seconds = parts.Sum(part => part.Frames!.Value / part.FramesPerSecond!.Value);
        double frame = 1 / parts[0].FramesPerSecond!.Value;
        if (film.Frames != frames || Math.Abs(film.Duration.GetValueOrDefault().TotalSeconds - seconds) > frame)
        {
            throw new MediaException(
                $"{output}: the clips have {frames} frames, {seconds:0.###} s in all, but the film {film.Frames}, {film.Duration?.TotalSeconds:0.###} s.");
        }
    }
}
