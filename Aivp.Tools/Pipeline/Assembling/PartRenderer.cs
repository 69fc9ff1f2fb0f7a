using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Encodes one part of a film: to the frame as long as it should be, in the film's size, rate, colours and sound, whatever the clips have.</summary>
/// <remarks>Sound stays uncompressed until the film is joined: pieces of compressed sound don't join without gaps.</remarks>
internal sealed class PartRenderer(IMediaEngine media, FilmCut cut, IReadOnlyList<MediaInfo> infos, FilmFormat format, FilmLayout layout)
{
    /// <summary>Makes the part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="output">A <c>.mov</c> file.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public async Task RenderAsync(FilmPart part, string output, CancellationToken cancellationToken)
    {
        List<string> inputs = [], graph = [];
        Add(part.Clip, part.From, "a");
        if (part.Into is not TransitionKind.Cut)
        {
            Add(part.Clip + 1, 0, "b");
            string length = Number(part.Frames / format.Rate);

            // Held to the frame: the filter may give one more or less.
            graph.Add($"[va][vb]xfade=transition={Filter(part.Into)}:duration={length}:offset=0,tpad=stop=-1:stop_mode=clone,trim=end_frame={Number(part.Frames)}[vx]");
            if (format.Sound)
            {
                long samples = Samples(part);
                graph.Add($"[aa][ab]acrossfade=ns={Number(samples)}:c1=qsin:c2=qsin,apad,atrim=end_sample={Number(samples)}[ax]");
            }
        }

        string end = part.Into is TransitionKind.Cut ? "a" : "x";
        string? subtitles = await SubtitlesAsync(part, output, cancellationToken);
        try
        {
            string burn = subtitles is null ? "" : $",ass=filename={FilterText.Of(subtitles)}";
            graph.Add($"[v{end}]format={FilmEncoding.PixelFormat(cut.Codec)}{burn}[v]");
            await media.RenderAsync(
                [
                    .. inputs, "-filter_complex", string.Join(';', graph), "-map", "[v]", .. FilmEncoding.Pictures(cut.Codec, cut.Quality),
                    .. format.Sound ? ["-map", $"[a{end}]", "-c:a", "pcm_s24le"] : Array.Empty<string>(),
                ],
                output,
                cancellationToken);
        }
        finally
        {
            if (subtitles is not null)
            {
                AtomicFile.Discard(subtitles);
            }
        }

        void Add(int clip, int from, string name)
        {
            int index = clip - part.Clip;
            inputs.AddRange(ClipFilters.Input(cut.Clips[clip], infos[clip], format));
            graph.Add($"[{index}:v:0]{ClipFilters.Pictures(cut.Clips[clip], infos[clip], format, layout.Places[clip].Frames, from, part.Frames)}[v{name}]");
            if (format.Sound)
            {
                long skipped = format.SampleOf(from), samples = Samples(part);
                string source = infos[clip].AudioCodec is null ? $"anullsrc=r={FilmFormat.SamplesPerSecond}:cl=stereo," : $"[{index}:a:0]";
                graph.Add($"{source}{ClipFilters.Sound(cut.Clips[clip], skipped, samples)}[a{name}]");
            }
        }
    }

    // By the film's frames, so that what rounding takes from one part the next one gets.
    private long Samples(FilmPart part) => format.SampleOf(part.Start + part.Frames) - format.SampleOf(part.Start);

    private async Task<string?> SubtitlesAsync(FilmPart part, string output, CancellationToken cancellationToken)
    {
        TimeSpan from = TimeSpan.FromSeconds(part.Start / format.Rate), to = TimeSpan.FromSeconds((part.Start + part.Frames) / format.Rate);
        SubtitleCue[] cues = [.. cut.Burnt.Where(cue => cue.Start < to && cue.End > from).Select(cue => cue with { Start = cue.Start - from, End = cue.End - from })];
        if (cues.Length == 0)
        {
            return null;
        }

        string file = Path.ChangeExtension(output, ".ass");
        await File.WriteAllTextAsync(file, AssFile.Write(cues, cut.Look, format.Size), cancellationToken);
        return file;
    }

    private static string Filter(TransitionKind kind) => kind switch
    {
        TransitionKind.FadeBlack => "fadeblack",
        TransitionKind.FadeWhite => "fadewhite",
        TransitionKind.Wipe => "wipeleft",
        _ => "fade",
    };

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
