using System.Globalization;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Brings a clip to the film's size, rate and length.</summary>
internal sealed class ClipNormaliser(IMediaEngine media)
{
    private const int SamplesPerSecond = 48_000;

    /// <summary>Encodes the clip anew. Sound is kept uncompressed, or made of silence, and is exactly as long as the pictures: pieces of compressed sound don't join without gaps.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="info">What it holds.</param>
    /// <param name="format">What it's to become.</param>
    /// <param name="output">A <c>.mov</c> file.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public Task<MediaInfo> NormaliseAsync(FilmClip clip, MediaInfo info, FilmFormat format, string output, CancellationToken cancellationToken)
    {
        double rate = Rate(format.FramesPerSecond);
        double seconds = clip.Length?.TotalSeconds ?? info.Frames!.Value / info.FramesPerSecond!.Value;
        int frames = Math.Max(1, (int)Math.Round(seconds * rate, MidpointRounding.AwayFromZero));
        string count = Number(frames);

        // The last picture is held where the other rate leaves the clip a frame short.
        string pictures = string.Join(
            ',',
            "setpts=PTS-STARTPTS",
            $"fps={format.FramesPerSecond}",
            "tpad=stop=-1:stop_mode=clone",
            $"trim=end_frame={count}",
            $"scale={format.Size.Width}:{format.Size.Height}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=lanczos+accurate_rnd+full_chroma_int",
            $"pad={format.Size.Width}:{format.Size.Height}:-1:-1:black",
            "setsar=1",
            "format=yuv420p");
        long samples = (long)Math.Round(frames * SamplesPerSecond / rate, MidpointRounding.AwayFromZero);
        string sound = $"aresample={SamplesPerSecond}:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=stereo,apad,atrim=end_sample={samples.ToString(CultureInfo.InvariantCulture)}";
        string source = info.AudioCodec is null ? $"anullsrc=r={SamplesPerSecond}:cl=stereo," : "[0:a:0]";
        return media.RenderAsync(
            [
                "-i", clip.File,
                "-filter_complex", format.Sound ? $"[0:v:0]{pictures}[v];{source}{sound}[a]" : $"[0:v:0]{pictures}[v]",
                "-map", "[v]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "16", "-profile:v", "high", "-g", "48", "-threads", "2",
                .. format.Sound ? ["-map", "[a]", "-c:a", "pcm_s16le"] : Array.Empty<string>(),
            ],
            output,
            cancellationToken);
    }

    private static double Rate(string text)
    {
        string[] parts = text.Split('/');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / (parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
