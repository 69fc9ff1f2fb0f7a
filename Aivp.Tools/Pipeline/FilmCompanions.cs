using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Writes what lies beside a film: its subtitles, its timeline for editors, a small moving picture of it, the talking shots. What was changed by hand stays.</summary>
internal sealed class FilmCompanions(IMediaEngine media, FilmHandoff handoff)
{
    // Small enough for a message, large enough to see who is who. A GIF of the same size would be eight times as large.
    private const int PreviewSide = 360, PreviewRate = 10, PreviewSeconds = 30, GifSide = 200, GifRate = 8, GifSeconds = 20;

    /// <summary>Writes what was asked for.</summary>
    /// <param name="storyboard">The project.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="cut">The film.</param>
    /// <param name="draft">Which clip is where.</param>
    /// <param name="lines">Its dialogue.</param>
    /// <param name="film">Where the film is now, absolute.</param>
    /// <param name="known">What we wrote before: bytes that differ are the user's own.</param>
    /// <param name="cancellationToken">Stops before the next file.</param>
    public async Task<Companions> WriteAsync(
        Storyboard storyboard,
        AssembleOptions options,
        FilmCut cut,
        FilmDraft draft,
        IReadOnlyList<SubtitleCue> lines,
        string film,
        IReadOnlyDictionary<string, string> known,
        CancellationToken cancellationToken)
    {
        ProjectLogs files = new(storyboard.Folder);
        Dictionary<string, string> written = [];
        List<string> remarks = [];
        string stem = Path.ChangeExtension(options.FileName, null);
        TimelineClip[] timeline = [.. Timeline(cut, draft)];
        if (lines.Count > 0)
        {
            await TextAsync($"{stem}.srt", () => SrtFile.Write(lines));
        }

        if (options.Edl)
        {
            await TextAsync($"{stem}.edl", () => EdlFile.Write(storyboard.Name, timeline, draft.Format));
        }

        if (options.FcpXml)
        {
            await TextAsync($"{stem}.fcpxml", () => FcpXmlFile.Write(storyboard.Name, timeline, draft.Format, draft.Layout.Frames));
        }

        if (options.Preview is not AnimatedPreview.None)
        {
            string preview = $"{stem}{(options.Preview is AnimatedPreview.Gif ? ".gif" : ".webp")}";
            await PlaceAsync(preview, () => media.RenderAsync(["-i", film, .. Preview(options.Preview, draft.Format.Size)], files.Full(preview), cancellationToken));
        }

        if (options.Handoff)
        {
            IReadOnlyList<string> talking = await handoff.WriteAsync(storyboard, cut, draft, cancellationToken);
            foreach (string file in talking)
            {
                written[file] = (await files.Sha256Async(file, cancellationToken))!;
            }

            if (talking.Count == 0)
            {
                remarks.Add("No shot has dialogue, so there's nothing to hand to a lip-sync tool.");
            }
        }

        return new(written, remarks);

        Task TextAsync(string file, Func<string> text) => PlaceAsync(file, () => AtomicFile.WriteAsync(files.Full(file), text(), cancellationToken));

        async Task PlaceAsync(string file, Func<Task> write)
        {
            if (await files.Sha256Async(file, cancellationToken) is string there && known.GetValueOrDefault(file) != there)
            {
                remarks.Add($"{file} isn't as it was written, so it's kept as it is; move it away to have it made anew.");
                written[file] = known.GetValueOrDefault(file) ?? "";
                return;
            }

            await write();
            written[file] = (await files.Sha256Async(file, cancellationToken))!;
        }
    }

    private static IEnumerable<TimelineClip> Timeline(FilmCut cut, FilmDraft draft)
    {
        double rate = draft.Format.Rate;
        for (int i = 0; i < cut.Clips.Count; i++)
        {
            (FilmClip clip, MediaInfo info) = (cut.Clips[i], draft.Infos[i]);
            int held = info.Frames is int frames && info.FramesPerSecond is double its ? (int)Math.Round(frames / its * rate) : draft.Layout.Places[i].Frames;
            yield return new(
                clip.Title, clip.File, held, (int)Math.Round(clip.Start.TotalSeconds * rate), draft.Layout.Places[i], i == 0 ? TransitionKind.Cut : clip.Transition.Kind, info.Kind.IsPicture(), info.AudioCodec is not null)
            {
                Speed = clip.Speed,
            };
        }
    }

    private static string[] Preview(AnimatedPreview kind, PixelSize size)
    {
        bool isGif = kind is AnimatedPreview.Gif;
        int side = isGif ? GifSide : PreviewSide;
        string scale = $"fps={(isGif ? GifRate : PreviewRate)},scale={(size.Width < size.Height ? $"{side}:-2" : $"-2:{side}")}:flags=lanczos";
        string[] length = ["-t", $"{(isGif ? GifSeconds : PreviewSeconds)}", "-an", "-loop", "0"];
        return isGif
            ? ["-filter_complex", $"[0:v]{scale},split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle", .. length]
            : ["-vf", scale, "-c:v", "libwebp_anim", "-quality", "70", "-compression_level", "4", .. length];
    }
}
