using System.Globalization;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>What brings a clip of any source to the film's size, rate, colours and sound.</summary>
internal static class ClipFilters
{
    private static readonly TimeSpan s_fade = TimeSpan.FromSeconds(0.6);

    /// <summary>The clip as an input; a still picture as one that goes on.</summary>
    public static IReadOnlyList<string> Input(FilmClip clip, MediaInfo info, FilmFormat format) =>
        info.Kind.IsPicture() ? ["-loop", "1", "-framerate", format.FramesPerSecond, "-i", clip.File] : ["-i", clip.File];

    /// <summary>Filters for a stretch of the clip's pictures.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="info">What it holds.</param>
    /// <param name="format">The film's.</param>
    /// <param name="frames">How many frames of the clip the film has.</param>
    /// <param name="from">The first of them that is wanted.</param>
    /// <param name="count">How many are.</param>
    public static string Pictures(FilmClip clip, MediaInfo info, FilmFormat format, int frames, int from, int count)
    {
        // The last picture is held where the other rate leaves the clip a frame short.
        List<string> filters =
        [
            .. clip.Start > TimeSpan.Zero ? [$"trim=start={Number(clip.Start.TotalSeconds)}"] : Array.Empty<string>(),
            .. info.IsInterlaced ? ["yadif=mode=send_frame"] : Array.Empty<string>(),
            clip.Speed == 1 ? "setpts=PTS-STARTPTS" : $"setpts=(PTS-STARTPTS)/{Number(clip.Speed)}",
            $"fps={format.FramesPerSecond}",
            "tpad=stop=-1:stop_mode=clone",
            .. clip.Fades ? Fades(frames, format.Rate) : [],
            $"trim=start_frame={Number(from)}:end_frame={Number(from + count)}",
            "setpts=PTS-STARTPTS",
            .. Fitted(clip, info, format, frames, from),
            "setsar=1",
            "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
        ];
        return string.Join(',', filters);
    }

    /// <summary>Filters for a stretch of the clip's sound.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="skipped">How many samples of it come before.</param>
    /// <param name="samples">How many are wanted.</param>
    public static string Sound(FilmClip clip, long skipped, long samples) => string.Join(
        ',',
        [
            .. clip.Start > TimeSpan.Zero ? [$"atrim=start={Number(clip.Start.TotalSeconds)}", "asetpts=PTS-STARTPTS"] : Array.Empty<string>(),
            .. Tempo(clip.Speed),
            $"aresample={FilmFormat.SamplesPerSecond}:async=1:first_pts=0",
            "aformat=sample_fmts=s32:channel_layouts=stereo",
            "apad",
            $"atrim=start_sample={Number(skipped)}:end_sample={Number(skipped + samples)}",
            "asetpts=PTS-STARTPTS",
        ]);

    private static string[] Fades(int frames, double rate)
    {
        int fade = Math.Max(1, Math.Min(frames / 3, (int)Math.Round(s_fade.TotalSeconds * rate)));
        return [$"fade=t=in:start_frame=0:nb_frames={Number(fade)}", $"fade=t=out:start_frame={Number(frames - fade)}:nb_frames={Number(fade)}"];
    }

    private static IEnumerable<string> Fitted(FilmClip clip, MediaInfo info, FilmFormat format, int frames, int from)
    {
        string colours = $"flags=lanczos+accurate_rnd+full_chroma_int:{ClipColours.Matrix(info)}out_color_matrix=bt709:out_range=tv";
        string[] first = [.. ClipColours.To709(info), .. info.PixelRatio == 1 ? [] : Square(info)];
        (int width, int height) = (format.Size.Width, format.Size.Height);
        if (clip.Crop is not { } crop)
        {
            return
            [
                .. first,
                $"scale={Number(width)}:{Number(height)}:force_original_aspect_ratio=decrease:force_divisible_by=2:{colours}",
                $"pad={Number(width)}:{Number(height)}:-1:-1:black",
            ];
        }

        // Scaled before it's cut, so that the window moves by the film's own pixels.
        bool isWider = (long)info.Size.Width * height > (long)width * info.Size.Height;
        int scaledWidth = isWider ? Even((double)info.Size.Width * height / info.Size.Height) : width;
        int scaledHeight = isWider ? height : Even((double)info.Size.Height * width / info.Size.Width);
        string left = crop.Edge(stop => stop.X, scaledWidth - width, scaledWidth, frames, from);
        string top = crop.Edge(stop => stop.Y, scaledHeight - height, scaledHeight, frames, from);
        return
        [
            .. first,
            $"scale={Number(scaledWidth)}:{Number(scaledHeight)}:{colours}",
            $"crop={Number(width)}:{Number(height)}:x='{left}':y='{top}'",
        ];
    }

    // The decoder has turned the pictures by now, and the ratio with them.
    private static string[] Square(MediaInfo info) => [$"scale={Number(Even(info.Size.Width))}:{Number(Even(info.Size.Height))}:flags=lanczos", "setsar=1"];

    // The filter takes half to twice at a time without skipping samples.
    private static IEnumerable<string> Tempo(double speed)
    {
        for (; speed > 2; speed /= 2)
        {
            yield return "atempo=2";
        }

        for (; speed < 0.5; speed *= 2)
        {
            yield return "atempo=0.5";
        }

        if (speed != 1)
        {
            yield return $"atempo={Number(speed)}";
        }
    }

    private static int Even(double length) => (int)Math.Round(length / 2) * 2;

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
