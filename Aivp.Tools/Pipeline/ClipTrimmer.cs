using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline;

/// <summary>Cuts the good part out of a clip. The whole of it stays in the ledger's store.</summary>
internal sealed class ClipTrimmer(IMediaEngine media)
{
    /// <summary>Cuts to the frame, pictures and sound alike.</summary>
    /// <param name="clip">Absolute path.</param>
    /// <param name="part">What is kept.</param>
    /// <param name="rate">The clip's frames a second.</param>
    /// <param name="folder">Where the result goes, under a name of its own.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <returns>Absolute path of a temporary file.</returns>
    /// <exception cref="Errors.MediaException">The clip can't be cut.</exception>
    public async Task<string> TrimAsync(string clip, GoodPart part, double rate, string folder, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(clip, cancellationToken);
        int end = part.From + part.Frames;
        string pictures = string.Create(CultureInfo.InvariantCulture, $"[0:v:0]trim=start_frame={part.From}:end_frame={end},setpts=PTS-STARTPTS[v]");
        string sound = string.Create(CultureInfo.InvariantCulture, $";[0:a:0]atrim=start={part.From / rate:0.######}:end={end / rate:0.######},asetpts=PTS-STARTPTS[a]");
        string output = AtomicFile.TemporaryFor(Path.Combine(folder, "trimmed.mp4"));
        await media.RenderAsync(
            [
                "-i", clip, "-filter_complex", info.AudioCodec is null ? pictures : pictures + sound, "-map", "[v]",
                .. info.AudioCodec is null ? Array.Empty<string>() : ["-map", "[a]", "-c:a", "aac", "-b:a", "192k"],
                "-c:v", "libx264", "-preset", "medium", "-crf", "14", "-profile:v", "high", "-g", "48", "-threads", "2", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
            ],
            output,
            cancellationToken);
        return output;
    }
}
