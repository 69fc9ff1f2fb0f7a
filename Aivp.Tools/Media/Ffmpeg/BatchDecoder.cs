using System.Globalization;
using System.Runtime.CompilerServices;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Decodes many pictures, several in one process: starting one takes longer than decoding a picture.</summary>
internal sealed class BatchDecoder(FfmpegTools tools, ProcessRunner runner, PictureDecoder decoder)
{
    private const int MaxBatch = 16;

    // Of all pictures of a batch together, since they are in memory at the same time.
    private const long MaxPixels = PictureLimits.MaxPixels / 2;

    /// <summary>Decodes in the order given.</summary>
    public async IAsyncEnumerable<DecodedPicture> DecodeAsync(
        IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string[] chunk in files.Chunk(MaxBatch))
        {
            RgbImage?[] together = await TogetherAsync(chunk, cancellationToken);
            for (int i = 0; i < chunk.Length; i++)
            {
                yield return together[i] is { } image ? new(chunk[i], image, null) : await AloneAsync(chunk[i], cancellationToken);
                together[i] = null;
            }
        }
    }

    private async Task<DecodedPicture> AloneAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return new(file, await decoder.DecodeAsync(file, cancellationToken), null);
        }
        catch (MediaException e)
        {
            return new(file, null, e);
        }
    }

    // Whatever is left null is tried alone, which also finds out what is wrong with it.
    private async Task<RgbImage?[]> TogetherAsync(string[] files, CancellationToken cancellationToken)
    {
        RgbImage?[] images = new RgbImage?[files.Length];
        List<(int Index, MediaKind Kind, PictureHeader Header)> batch = [];
        long pixels = 0;
        for (int i = 0; i < files.Length; i++)
        {
            if (Header(files[i]) is { } stored && (pixels += (long)stored.Header.Size.Width * stored.Header.Size.Height) <= MaxPixels)
            {
                batch.Add((i, stored.Kind, stored.Header));
            }
        }

        if (batch.Count < 2)
        {
            return images;
        }

        string folder = Directory.CreateTempSubdirectory("aivp-decode-").FullName;
        try
        {
            string[] outputs = [.. batch.Select(picture => Path.Combine(folder, picture.Index.ToString(CultureInfo.InvariantCulture)))];
            ProcessOutcome outcome = await runner.RunAsync(tools.Ffmpeg, Arguments(files, batch, outputs), feed: null, read: null, cancellationToken);
            for (int i = 0; outcome.Succeeded && i < outputs.Length; i++)
            {
                (int index, _, PictureHeader header) = batch[i];
                images[index] = await ReadAsync(outputs[i], header, cancellationToken);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return images;
    }

    private static List<string> Arguments(string[] files, List<(int Index, MediaKind Kind, PictureHeader Header)> batch, string[] outputs)
    {
        List<string> inputs = [], written = [], filters = [];
        for (int i = 0; i < batch.Count; i++)
        {
            (int index, MediaKind kind, PictureHeader header) = batch[i];
            inputs.AddRange(["-noautorotate", .. FfmpegCommand.Input(files[index], kind)]);
            filters.Add($"{PictureDecoder.Filter(i, kind, header.Size)}[picture{i}]");
            written.AddRange(["-map", $"[picture{i}]", "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", FfmpegCommand.File(outputs[i])]);
        }

        return [.. FfmpegCommand.Start, .. inputs, "-filter_complex", string.Join(';', filters), .. written];
    }

    private static (MediaKind Kind, PictureHeader Header)? Header(string file)
    {
        try
        {
            MediaKind kind = MediaKinds.OfFile(file);
            return kind.IsPicture() && kind is not MediaKind.Png ? (kind, PictureHeader.Read(file, kind)) : null;
        }
        catch (MediaException)
        {
            return null;
        }
    }

    private static async Task<RgbImage?> ReadAsync(string raw, PictureHeader header, CancellationToken cancellationToken)
    {
        PixelSize size = header.Size;
        byte[] pixels = await File.ReadAllBytesAsync(raw, cancellationToken);
        return pixels.LongLength == (long)size.Width * size.Height * 3 ? new RgbImage(size.Width, size.Height, pixels).Upright(header.Orientation) : null;
    }
}
