using System.Text;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Tries what we need of ffmpeg: builds differ, and one without librsvg or x264 starts just as well.</summary>
internal sealed class EngineInspection(FfmpegTools tools, ProcessRunner runner, SvgRasterizer rasterizer, Renderer renderer)
{
    private const string Fonts = "Install a font: sudo apt-get install -y fonts-dejavu-core";

    /// <summary>Tries all parts. Those that can't work without a missing one aren't listed.</summary>
    public async Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken)
    {
        EnginePart ffmpeg = await VersionAsync("ffmpeg", () => tools.Ffmpeg, cancellationToken);
        EnginePart ffprobe = await VersionAsync("ffprobe", () => tools.Ffprobe, cancellationToken);
        if (!ffmpeg.Works || !ffprobe.Works)
        {
            return [ffmpeg, ffprobe];
        }

        string folder = Directory.CreateTempSubdirectory("aivp-").FullName;
        try
        {
            return
            [
                ffmpeg,
                ffprobe,
                await TryAsync("ffmpeg: librsvg", () => DrawSvgAsync(folder, cancellationToken)),
                await TryAsync("ffmpeg: libx264", () => EncodeAsync(folder, cancellationToken)),
                await TryAsync("ffmpeg: drawtext", () => DrawTextAsync(folder, cancellationToken)),
                await TryAsync("fonts", () => DrawLettersAsync(folder, cancellationToken), Fonts),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<EnginePart> VersionAsync(string tool, Func<string> find, CancellationToken cancellationToken)
    {
        try
        {
            using MemoryStream said = new();
            ProcessOutcome outcome = await runner.RunAsync(
                find(), ["-version"], feed: null, (output, token) => LimitedCopy.ToAsync(output, said, 1 << 20, tool, token), cancellationToken);

            // "ffmpeg version 5.1.9-0+deb12u1 Copyright …"
            string[] words = Encoding.UTF8.GetString(said.ToArray()).Split(' ', 4);
            bool works = outcome.Succeeded && words is [_, "version", _, _];
            return new(tool, works ? words[2] : null, works, works ? null : FfmpegTools.Remedy);
        }
        catch (MissingToolException e)
        {
            return new(tool, null, false, e.Message);
        }
        catch (Exception e) when (e is MediaException or System.ComponentModel.Win32Exception)
        {
            return new(tool, null, false, $"{e.Message} {FfmpegTools.Remedy}");
        }
    }

    private static async Task<EnginePart> TryAsync(string part, Func<Task<bool>> attempt, string? remedy = null)
    {
        remedy ??= $"This ffmpeg was built without it. {FfmpegTools.Remedy}";
        try
        {
            bool works = await attempt();
            return new(part, null, works, works ? null : remedy);
        }
        catch (MediaException e)
        {
            return new(part, null, false, $"{remedy} ({e.Message})");
        }
    }

    private async Task<bool> DrawSvgAsync(string folder, CancellationToken cancellationToken)
    {
        string file = Path.Join(folder, "square.png");
        const string Red = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2" fill="#f00"/></svg>""";
        await rasterizer.RasterizeAsync([new(Red, new(2, 2), file)], cancellationToken);
        return Png.Read(file)[1, 1] is (255, 0, 0);
    }

    // Without fonts librsvg draws no letters, and no error either.
    private async Task<bool> DrawLettersAsync(string folder, CancellationToken cancellationToken)
    {
        string file = Path.Join(folder, "letters.png");
        const string Letters =
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="2" y="16" font-family="DejaVu Sans, sans-serif" font-size="16">MM</text></svg>""";
        await rasterizer.RasterizeAsync([new(Letters, new(40, 20), file)], cancellationToken);
        return Png.Read(file).Pixels.AsSpan().ContainsAnyInRange((byte)0, (byte)64);
    }

    private async Task<bool> EncodeAsync(string folder, CancellationToken cancellationToken) =>
        await renderer.RenderAsync(
            ["-f", "lavfi", "-i", "color=red:s=16x16:r=24", "-frames:v", "2", "-c:v", "libx264", "-pix_fmt", "yuv420p"],
            feed: null,
            Path.Join(folder, "two.mp4"),
            cancellationToken) is { Codec: "h264", Frames: 2 };

    private async Task<bool> DrawTextAsync(string folder, CancellationToken cancellationToken) =>
        await renderer.RenderAsync(
            ["-f", "lavfi", "-i", "color=white:s=16x16", "-vf", "drawtext=text=M", "-frames:v", "1"],
            feed: null,
            Path.Join(folder, "text.png"),
            cancellationToken) is { Kind: MediaKind.Png };
}
