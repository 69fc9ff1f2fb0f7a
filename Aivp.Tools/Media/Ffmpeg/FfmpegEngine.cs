using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>The media engine over ffmpeg and ffprobe 5.1 or later. This folder is the only place that starts a process.</summary>
internal sealed class FfmpegEngine(
    SvgRasterizer rasterizer, MediaProbe probe, PictureDecoder decoder, BatchDecoder batches, Renderer renderer, Measurer measurer, EngineInspection inspection) : IMediaEngine
{
    /// <inheritdoc/>
    public Task RasterizeAsync(IReadOnlyList<SvgPicture> pictures, CancellationToken cancellationToken) =>
        rasterizer.RasterizeAsync(pictures, cancellationToken);

    /// <inheritdoc/>
    public Task DrawLayersAsync(IReadOnlyList<string> documents, PixelSize size, Action<int, byte[]> drawn, CancellationToken cancellationToken) =>
        rasterizer.DrawLayersAsync(documents, size, drawn, cancellationToken);

    /// <inheritdoc/>
    public Task<MediaInfo> ProbeAsync(string file, CancellationToken cancellationToken) => probe.ProbeAsync(file, cancellationToken);

    /// <inheritdoc/>
    public Task<RgbImage> DecodeAsync(string file, CancellationToken cancellationToken) => decoder.DecodeAsync(file, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<DecodedPicture> DecodeAllAsync(IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        batches.DecodeAsync(files, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, PixelSize? size, CancellationToken cancellationToken) =>
        decoder.DecodeFramesAsync(clip, frames, size, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, CancellationToken cancellationToken) =>
        decoder.DecodeFramesAsync(clip, frames, null, cancellationToken);

    /// <inheritdoc/>
    public Task<MediaInfo> RenderAsync(IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken) =>
        renderer.RenderAsync(arguments, feed: null, output, cancellationToken);

    /// <inheritdoc/>
    public Task<MediaInfo> RenderAsync(
        IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> feed, string output, CancellationToken cancellationToken) =>
        renderer.RenderAsync(arguments, feed, output, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        measurer.MeasureAsync(arguments, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken) => inspection.InspectAsync(cancellationToken);
}
