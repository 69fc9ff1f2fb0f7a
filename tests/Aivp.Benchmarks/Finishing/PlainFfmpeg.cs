using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Aivp.Benchmarks.Finishing;

/// <summary>What a person would type: each clip brought to one form, all of them joined, the sound measured and set.</summary>
internal static class PlainFfmpeg
{
    private const string Pictures = "fps=24,tpad=stop=-1:stop_mode=clone,scale=1280:720:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=lanczos+accurate_rnd+full_chroma_int:out_color_matrix=bt709:out_range=tv,pad=1280:720:-1:-1:black,setsar=1,format=yuv420p";

    /// <summary>Joins the clips with the same encoder settings as ours.</summary>
    public static async Task JoinAsync(string folder, IReadOnlyList<string> clips, double seconds, CancellationToken cancellationToken)
    {
        string length = seconds.ToString(CultureInfo.InvariantCulture);
        StringBuilder list = new("ffconcat version 1.0\n");
        for (int i = 0; i < clips.Count; i++)
        {
            string[] silence = clips[i].EndsWith("c.mp4", StringComparison.Ordinal) ? ["-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo"] : [];
            await RunAsync(
                folder,
                [
                    "-i", clips[i], .. silence, "-map", "0:v:0", "-map", silence.Length > 0 ? "1:a:0" : "0:a:0", "-vf", Pictures, "-af", "apad", "-t", length,
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", "48", "-c:a", "pcm_s24le", "-ar", "48000", "-ac", "2", $"plain-{i}.mov",
                ],
                cancellationToken);
            list.Append(CultureInfo.InvariantCulture, $"file plain-{i}.mov\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "plain.txt"), list.ToString(), cancellationToken);
        const string Loudness = "loudnorm=I=-14:TP=-1:LRA=20";
        string said = await RunAsync(folder, ["-f", "concat", "-i", "plain.txt", "-map", "0:a:0", "-af", $"{Loudness}:print_format=json", "-f", "null", "-"], cancellationToken);
        await RunAsync(
            folder,
            [
                "-f", "concat", "-i", "plain.txt", "-c:v", "copy", "-af",
                $"{Loudness}:measured_I={Value(said, "input_i")}:measured_TP={Value(said, "input_tp")}:measured_LRA={Value(said, "input_lra")}:measured_thresh={Value(said, "input_thresh")}:linear=true,aresample=48000",
                "-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart", "plain.mp4",
            ],
            cancellationToken);
    }

    /// <summary>Runs ffmpeg in a folder.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-hide_banner", "-nostats", "-y", .. arguments]) { WorkingDirectory = folder, RedirectStandardError = true })!;
        string said = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said);
    }

    private static string Value(string said, string key)
    {
        int at = said.LastIndexOf($"\"{key}\" : \"", StringComparison.Ordinal) + key.Length + 6;
        return said[at..said.IndexOf('"', at)];
    }
}
