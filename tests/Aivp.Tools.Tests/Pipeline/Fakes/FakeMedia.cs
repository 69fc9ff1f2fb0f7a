using System.Globalization;
using System.Runtime.CompilerServices;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>Reads what <see cref="FakeVendor"/> makes; a film is the clips' lines below each other.</summary>
internal sealed class FakeMedia : IMediaEngine
{
    public int Renders { get; private set; }

    /// <summary>How bright a clip's frames are, by its text.</summary>
    public Func<string, byte> Light { get; set; } = _ => 128;

    public async Task RasterizeAsync(IReadOnlyList<SvgPicture> pictures, CancellationToken cancellationToken)
    {
        foreach (SvgPicture picture in pictures)
        {
            await File.WriteAllTextAsync(picture.Output, $"png {picture.Size} {picture.Svg}", cancellationToken);
        }
    }

    public Task DrawLayersAsync(IReadOnlyList<string> documents, PixelSize size, Action<int, byte[]> drawn, CancellationToken cancellationToken) =>
        throw new MediaException("nothing is drawn here.");

    public async Task<MediaInfo> ProbeAsync(string file, CancellationToken cancellationToken)
    {
        string text = await File.ReadAllTextAsync(file, cancellationToken);
        string[] words = text[(text.Split("png ")[0].Split("mp4 ")[0].Length % text.Length)..].Split(' ');
        int[] size = words.Length > 1 ? [.. words[1].Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))] : [];
        return words[0] switch
        {
            "png" => new(MediaKind.Png, "png_pipe", "png", "rgb24", new(size[0], size[1]), null, null, null),
            "mp4" => Clip(new(size[0], size[1]), double.Parse(words[2], CultureInfo.InvariantCulture)),
            _ => throw new MediaException($"{Path.GetFileName(file)} is no picture and no clip."),
        };
    }

    public async Task<MediaInfo> RenderAsync(IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken)
    {
        Renders++;
        string[] clips = [.. arguments.Where(argument => File.Exists(argument)).SelectMany(ListedIn)];
        double seconds = 0;
        foreach (string clip in clips)
        {
            seconds += (await ProbeAsync(clip, cancellationToken)).Duration!.Value.TotalSeconds;
        }

        string all = string.Join('\n', clips.Select(File.ReadAllText));
        await File.WriteAllTextAsync(output, string.Create(CultureInfo.InvariantCulture, $"mp4 64x36 {seconds} {all}"), cancellationToken);
        return await ProbeAsync(output, cancellationToken);
    }

    private static MediaInfo Clip(PixelSize size, double seconds) =>
        new(MediaKind.Mp4, "mp4", "h264", "yuv420p", size, TimeSpan.FromSeconds(seconds), 24, null)
        {
            Frames = (int)Math.Round(seconds * 24),
            DecoderSetup = "fake",
        };

    // "file 'file:/a/b.mp4'", a line a clip.
    private static IEnumerable<string> ListedIn(string file) =>
        file.EndsWith(".mp4", StringComparison.Ordinal) ? [file] : File.ReadLines(file).Where(line => line.StartsWith("file 'file:", StringComparison.Ordinal)).Select(line => line[11..^1]);

    public Task<MediaInfo> RenderAsync(
        IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> feed, string output, CancellationToken cancellationToken) =>
        RenderAsync(arguments, output, cancellationToken);

    public Task<RgbImage> DecodeAsync(string file, CancellationToken cancellationToken) => Task.FromResult(Grey(new(16, 9), 128));

    public async IAsyncEnumerable<DecodedPicture> DecodeAllAsync(
        IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string file in files)
        {
            yield return new(file, await DecodeAsync(file, cancellationToken), null);
        }
    }

    public Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, PixelSize? size, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RgbImage>>([.. frames.Select(_ => Grey(size ?? new(64, 36), Light(File.ReadAllText(clip))))]);

    private static RgbImage Grey(PixelSize size, byte light)
    {
        RgbImage image = new(size.Width, size.Height);
        Array.Fill(image.Pixels, light);
        return image;
    }

    public Task<IReadOnlyList<string>> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EnginePart>>([]);
}
