using System.Diagnostics;
using System.Globalization;

namespace Aivp.Simulator.Media;

/// <summary>Makes what takes a real encoder: JPEG and WebP pictures, pictures out of others, clips. Same input, same bytes.</summary>
internal static class Studio
{
    /// <summary>A clip's frames per second.</summary>
    public const int FramesPerSecond = 24;

    /// <summary>The picture as another kind.</summary>
    public static Task<byte[]> ConvertAsync(byte[] picture, string format, CancellationToken cancellationToken) =>
        RunAsync([picture], ["-frames:v", "1"], format, cancellationToken);

    /// <summary>The picture cut to a size, its colours turned by so many degrees: what an edit of it may look like.</summary>
    public static Task<byte[]> EditAsync(byte[] picture, int width, int height, int turn, string format, CancellationToken cancellationToken) =>
        RunAsync([picture], ["-vf", $"{Fit(width, height)},hue=h={turn}", "-frames:v", "1"], format, cancellationToken);

    /// <summary>The picture so many times as large.</summary>
    public static Task<byte[]> UpscaleAsync(byte[] picture, double factor, string format, CancellationToken cancellationToken) =>
        RunAsync([picture], ["-vf", Invariant($"scale=iw*{factor}:ih*{factor}:flags=lanczos"), "-frames:v", "1"], format, cancellationToken);

    /// <summary>A clip that starts with a picture and, where another is given, ends with it.</summary>
    public static Task<byte[]> ClipAsync(
        byte[] first, byte[]? last, int width, int height, double seconds, bool audio, CancellationToken cancellationToken)
    {
        // The last frame is wholly the other picture, so the turning ends a frame before the clip does.
        double turning = seconds - (1.0 / FramesPerSecond);
        string picture = last is null
            ? $"[0]{Fit(width, height)},format=yuv420p[v]"
            : Invariant($"[0]{Fit(width, height)}[a];[1]{Fit(width, height)}[b];[a][b]xfade=duration={turning:0.####}:offset=0,format=yuv420p[v]");
        string graph = audio ? Invariant($"{picture};sine=frequency=220:duration={seconds:0.###}[s]") : picture;
        return RunAsync(
            last is null ? [first] : [first, last],
            [
                "-filter_complex", graph, "-map", "[v]", .. audio ? (string[])["-map", "[s]", "-c:a", "aac", "-b:a", "64k"] : [],
                "-t", Invariant($"{seconds:0.###}"), "-c:v", "libx264", "-preset", "ultrafast", "-threads", "1", "-movflags", "+faststart",
            ],
            "mp4",
            cancellationToken);
    }

    /// <summary>Another clip's pictures with their colours turned.</summary>
    public static Task<byte[]> RestyleAsync(byte[] clip, int turn, CancellationToken cancellationToken) =>
        RunAsync([clip], ["-vf", $"hue=h={turn},format=yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-threads", "1", "-c:a", "copy"], "mp4", cancellationToken);

    private static string Fit(int width, int height) => $"scale={width}:{height}:force_original_aspect_ratio=increase,crop={width}:{height},setsar=1";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<byte[]> RunAsync(byte[][] inputs, string[] arguments, string format, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("aivp-sim-").FullName;
        try
        {
            bool isClip = format == "mp4" && !arguments.Contains("-vf");
            ProcessStartInfo start = new("ffmpeg") { RedirectStandardError = true, RedirectStandardInput = true };
            foreach (string argument in (string[])["-v", "error", "-nostdin"])
            {
                start.ArgumentList.Add(argument);
            }

            for (int i = 0; i < inputs.Length; i++)
            {
                string input = Path.Combine(folder, $"in{i}.{Ending(inputs[i])}");
                await File.WriteAllBytesAsync(input, inputs[i], cancellationToken);
                foreach (string argument in isClip
                    ? (string[])["-loop", "1", "-framerate", $"{FramesPerSecond}", "-i", input]
                    : ["-i", input])
                {
                    start.ArgumentList.Add(argument);
                }
            }

            string output = Path.Combine(folder, $"out.{format}");
            foreach (string argument in (string[])[.. arguments, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", output])
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            string said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await File.ReadAllBytesAsync(output, cancellationToken)
                : throw new InvalidOperationException($"ffmpeg: {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Ending(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', ..] => "png",
        [0xFF, 0xD8, ..] => "jpg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "webp",
        _ => "mp4",
    };
}
