using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Decodes pictures and frames of clips: PNG in our own code, everything else in ffmpeg's process.</summary>
internal sealed class PictureDecoder(FfmpegTools tools, ProcessRunner runner, MediaProbe probe)
{
    // Without the flags colours come out as much as three steps off.
    private const string Scale = "scale=flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp,format=rgb24";

    private static readonly string[] s_asStored = ["-noautorotate"];

    /// <summary>Decodes a picture, upright; of a clip, its first frame.</summary>
    /// <exception cref="MediaException">The file isn't a picture or clip, or is damaged.</exception>
    public async Task<RgbImage> DecodeAsync(string file, CancellationToken cancellationToken)
    {
        MediaKind kind = MediaKinds.OfFile(file);
        if (kind is MediaKind.Png)
        {
            return await Task.Run(() => Png.Read(file), cancellationToken);
        }

        if (!kind.IsPicture())
        {
            return (await DecodeFramesAsync(file, [0], null, cancellationToken))[0];
        }

        PictureHeader header = PictureHeader.Read(file, kind);
        IReadOnlyList<RgbImage> images = await RunAsync(file, kind, ["-filter_complex", Filter(0, kind, header.Size)], header.Size, 1, cancellationToken);
        return images[0].Upright(header.Orientation);
    }

    /// <summary>Decodes some frames of a clip.</summary>
    /// <exception cref="MediaException">The file isn't a clip, is damaged, or hasn't so many frames.</exception>
    public async Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, PixelSize? size, CancellationToken cancellationToken)
    {
        MediaInfo info = await probe.ProbeAsync(clip, cancellationToken);
        if (info is not { Frames: int held, Codec: not null })
        {
            throw new MediaException($"{clip}: should be a clip but is {info.Kind.InWords()}.");
        }

        if (frames.Count == 0 || frames[0] < 0 || frames[^1] >= held || frames.Zip(frames.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new MediaException($"{clip}: has frames 0 to {held - 1}; can't decode {string.Join(", ", frames)}.");
        }

        string[] chosen = frames.Count == held ? [] : [$"select={string.Join('+', frames.Select(frame => string.Create(CultureInfo.InvariantCulture, $@"eq(n\,{frame})")))}"];
        // Averaged, not picked: what is small in the frame must not come and go.
        PixelSize? stretched = size ?? (info.PixelRatio == 1 ? null : info.Size);
        string scale = stretched is { } smaller ? $"scale={smaller.Width}:{smaller.Height}:flags=area+accurate_rnd+full_chroma_int+full_chroma_inp,format=rgb24" : Scale;
        return await RunAsync(
            clip,
            info.Kind,
            ["-map", "0:v:0", "-vf", string.Join(',', [.. chosen, .. ClipColours.To709(info), scale]), "-vsync", "passthrough"],
            size ?? info.Size,
            frames.Count,
            cancellationToken);
    }

    /// <summary>What makes an input an opaque RGB picture.</summary>
    /// <param name="input">The input's number.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="size">Its size as stored.</param>
    public static string Filter(int input, MediaKind kind, PixelSize size) => kind is MediaKind.Jpeg
        ? $"[{input}:v]{Scale}"
        : $"color=white:s={size}:r=25:d=1[white{input}];[white{input}][{input}:v]overlay=format=rgb,format=rgb24";

    private async Task<IReadOnlyList<RgbImage>> RunAsync(
        string file,
        MediaKind kind,
        IReadOnlyList<string> arguments,
        PixelSize size,
        int count,
        CancellationToken cancellationToken)
    {
        int bytes = size.Width * size.Height * 3;
        PictureLimits.Check(file, size.Width, size.Height * (long)count);
        byte[] pixels = new byte[bytes * count];
        using MemoryStream buffer = new(pixels);
        ProcessOutcome outcome = await runner.RunAsync(
            tools.Ffmpeg,
            [
                // Clips are turned by ffmpeg; pictures by us, since it doesn't know all of their headers.
                .. FfmpegCommand.Start, .. kind.IsPicture() ? s_asStored : [], .. FfmpegCommand.Input(file, kind), .. arguments,
                "-frames:v", count.ToString(CultureInfo.InvariantCulture), "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1",
            ],
            feed: null,
            (output, token) => LimitedCopy.ToAsync(output, buffer, pixels.Length, file, token),
            cancellationToken);
        if (!outcome.Succeeded || buffer.Position != pixels.Length)
        {
            throw new MediaException($"{file}: can't be decoded; it is damaged or of a kind that ffmpeg can't read. {outcome.LastWords}".TrimEnd());
        }

        return [.. Enumerable.Range(0, count).Select(i => new RgbImage(size.Width, size.Height, pixels[(i * bytes)..((i + 1) * bytes)]))];
    }
}
