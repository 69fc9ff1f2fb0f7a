using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Clips.Frames;
using Aivp.Tools.Providers.Animatic.Clips.Layers;
using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips;

/// <summary>Draws a clip's frames and has them encoded.</summary>
internal sealed class ClipRenderer(IMediaEngine media)
{
    // Between two stills the camera goes less far: both have to fill the frame.
    private const double ReachBetweenStills = 0.4;

    /// <summary>Makes the clip.</summary>
    /// <returns>What was done, for the clip's log.</returns>
    /// <exception cref="MediaException">A still can't be read, or the clip can't be made.</exception>
    public async Task<JsonObject> RenderAsync(ClipOrder order, string destination, CancellationToken cancellationToken)
    {
        IReadOnlyList<CameraMove>? moves = MotionReader.Read(order.Motion, order.Duration);
        bool isBetween = order.FirstFrame is not null && order.LastFrame is not null;
        CameraPath path = new(moves ?? [], order.Duration, order.Seed, isBetween ? ReachBetweenStills : 1);
        IClipFrames? staged = await StagedAsync(order, path, cancellationToken);
        IClipFrames frames = staged ?? await FlatAsync(order, path, destination, cancellationToken);

        MediaInfo info = await media.RenderAsync(Encoding(order), (stream, token) => WriteAsync(frames, order, stream, token), destination, cancellationToken);
        if (info.Frames != order.Frames || info.Size != new PixelSize(order.Width, order.Height) || info.PixelFormat != "yuv420p")
        {
            throw new MediaException($"{destination}: should have {order.Frames} frames of {order.Width}x{order.Height} but has {info.Frames} of {info.Size}.");
        }

        return new()
        {
            ["camera"] = moves is null ? "not said: stands still" : moves.Count == 0 ? "stands still" : string.Join(", ", moves),
            ["frames"] = order.Frames,
            ["transition"] = isBetween,
            ["layers"] = staged is not null,
            ["draft"] = order.Draft is not null,
        };
    }

    /// <summary>Keyframes of our own are drawn anew, in layers. Null: one of them isn't our own, or has been changed since.</summary>
    private async Task<IClipFrames?> StagedAsync(ClipOrder order, CameraPath path, CancellationToken cancellationToken)
    {
        if (order.FirstFrame is not string first || !File.Exists(first) || await StageNote.ReadAsync(first, cancellationToken) is not { } opening)
        {
            return null;
        }

        StagedDrawing? ending = null;
        if (order.LastFrame is string last && (!File.Exists(last) || (ending = await StageNote.ReadAsync(last, cancellationToken)) is null))
        {
            return null;
        }

        PixelSize size = new(order.Width, order.Height);
        return new StageFrames(
            path,
            await StagePicture.DrawAsync(media, opening, ending, size, cancellationToken),
            ending is null ? null : await StagePicture.DrawAsync(media, ending, opening, size, cancellationToken),
            order.Frames);
    }

    private async Task<IClipFrames> FlatAsync(ClipOrder order, CameraPath path, string destination, CancellationToken cancellationToken) => new ClipFrames(
        path,
        order.Draft is string draft ? await DrawAsync(draft, order, destination, cancellationToken) : await LoadAsync(order.FirstFrame, order, cancellationToken),
        await LoadAsync(order.LastFrame, order, cancellationToken),
        order.Frames);

    private async Task<StillView?> LoadAsync(string? file, ClipOrder order, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        RgbImage image = await media.DecodeAsync(file, cancellationToken);
        return new(YuvPicture.From(image.Cover(new(order.Width, order.Height))));
    }

    private async Task<StillView?> DrawAsync(string svg, ClipOrder order, string destination, CancellationToken cancellationToken)
    {
        string picture = AtomicFile.TemporaryFor(Path.ChangeExtension(destination, ".png"));
        try
        {
            await media.RasterizeAsync([new(svg, new(order.Width, order.Height), picture)], cancellationToken);
            return await LoadAsync(picture, order, cancellationToken);
        }
        finally
        {
            AtomicFile.Discard(picture);
        }
    }

    // A frame is drawn while the one before is being encoded.
    private static async Task WriteAsync(IClipFrames frames, ClipOrder order, Stream stream, CancellationToken cancellationToken)
    {
        int bytes = YuvPicture.FrameBytes(new(order.Width, order.Height));
        byte[] current = new byte[bytes];
        byte[] next = new byte[bytes];
        bool still = frames.IsStill;
        frames.Draw(0, current);
        for (int i = 0; i < order.Frames; i++)
        {
            int following = i + 1;
            Task drawing = !still && following < order.Frames ? Task.Run(() => frames.Draw(following, next), cancellationToken) : Task.CompletedTask;
            await stream.WriteAsync(current, cancellationToken);
            await drawing;
            (current, next) = still ? (current, next) : (next, current);
        }
    }

    // The number of threads is part of what x264 makes, so it's fixed: the same bytes on any machine.
    private static string[] Encoding(ClipOrder order)
    {
        string rate = ClipOrder.FramesPerSecond.ToString(CultureInfo.InvariantCulture);
        string[] colours = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];
        return
        [
            "-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", $"{order.Width}x{order.Height}", "-framerate", rate, .. colours, "-i", "pipe:0",
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-profile:v", "high", "-g", "48", "-threads", "2", "-pix_fmt", "yuv420p", .. colours,
            "-video_track_timescale", "12288", "-movflags", "+faststart",
        ];
    }
}
