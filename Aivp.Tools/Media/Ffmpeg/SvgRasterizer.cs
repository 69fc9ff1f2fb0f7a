using System.Globalization;
using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Draws SVG through ffmpeg's librsvg, several documents a process: starting one takes as long as drawing a simple picture.</summary>
internal sealed class SvgRasterizer(FfmpegTools tools, ProcessRunner runner)
{
    private const int MaxBatch = 16;

    /// <summary>Draws the documents.</summary>
    /// <exception cref="MediaException">One can't be drawn; it says which.</exception>
    public async Task RasterizeAsync(IReadOnlyList<SvgPicture> pictures, CancellationToken cancellationToken)
    {
        foreach (SvgPicture picture in pictures)
        {
            PictureLimits.Check(picture.Output, picture.Size.Width, picture.Size.Height);
        }

        foreach (SvgPicture[] batch in pictures.Chunk(MaxBatch))
        {
            string? failure = await TryDrawAsync(batch, cancellationToken);
            if (failure is not null && batch.Length > 1)
            {
                // One of them is at fault: find it, and draw the others.
                List<string> failures = [];
                foreach (SvgPicture picture in batch)
                {
                    if (await TryDrawAsync([picture], cancellationToken) is string alone)
                    {
                        failures.Add(alone);
                    }
                }

                failure = failures.Count == 0 ? null : string.Join(Environment.NewLine, failures);
            }

            if (failure is not null)
            {
                throw new MediaException(failure);
            }
        }
    }

    /// <summary>Draws layers, which come out of the process one after the other.</summary>
    /// <exception cref="MediaException">One can't be drawn.</exception>
    public async Task DrawLayersAsync(IReadOnlyList<string> documents, PixelSize size, Action<int, byte[]> drawn, CancellationToken cancellationToken)
    {
        PictureLimits.Check("a layer", size.Width, size.Height);
        string[] files = [.. documents.Select(_ => AtomicFile.TemporaryFor(Path.Combine(Path.GetTempPath(), "aivp-layer.svg")))];
        byte[] pixels = new byte[size.Width * size.Height * 4];
        int count = 0;
        try
        {
            List<string> inputs = [.. FfmpegCommand.Start];
            for (int i = 0; i < files.Length; i++)
            {
                byte[] document = Encoding.UTF8.GetBytes(documents[i]);
                await File.WriteAllBytesAsync(files[i], document, cancellationToken);
                inputs.AddRange(Input(size, files[i], document.Length));
            }

            string graph = $"{string.Concat(Enumerable.Range(0, files.Length).Select(i => $"[{i}:v]"))}concat=n={files.Length}:v=1[out]";
            ProcessOutcome outcome = await runner.RunAsync(
                tools.Ffmpeg,
                [.. inputs, "-filter_complex", graph, "-map", "[out]", "-vsync", "passthrough", "-f", "rawvideo", "-pix_fmt", "bgra", "pipe:1"],
                feed: null,
                async (output, token) =>
                {
                    while (await output.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, token) == pixels.Length)
                    {
                        drawn(count++, pixels);
                    }
                },
                cancellationToken);
            if (!outcome.Succeeded || count != files.Length)
            {
                throw new MediaException($"{count} of {files.Length} layers could be drawn. {outcome.LastWords}".TrimEnd());
            }
        }
        finally
        {
            foreach (string file in files)
            {
                AtomicFile.Discard(file);
            }
        }
    }

    private async Task<string?> TryDrawAsync(SvgPicture[] pictures, CancellationToken cancellationToken)
    {
        (SvgPicture Picture, string Svg, string Png)[] files = [.. pictures.Select(picture =>
            (picture, AtomicFile.TemporaryFor(Path.ChangeExtension(picture.Output, ".svg")), AtomicFile.TemporaryFor(picture.Output)))];
        try
        {
            List<string> inputs = [.. FfmpegCommand.Start];
            List<string> outputs = [];
            List<string> graph = [];
            for (int i = 0; i < files.Length; i++)
            {
                (SvgPicture picture, string svg, string png) = files[i];
                byte[] document = Encoding.UTF8.GetBytes(picture.Svg);
                Directory.CreateDirectory(Path.GetDirectoryName(svg)!);
                await File.WriteAllBytesAsync(svg, document, cancellationToken);
                inputs.AddRange(Input(picture.Size, svg, document.Length));
                graph.Add(OverWhite(picture, i));
                outputs.AddRange(["-map", $"[out{i}]", "-frames:v", "1", "-c:v", "png", "-pred", "none", "-threads", "1", .. FfmpegCommand.Reproducible]);
                outputs.AddRange(["-f", "image2", "-update", "1", FfmpegCommand.File(png)]);
            }

            ProcessOutcome outcome = await runner.RunAsync(
                tools.Ffmpeg, [.. inputs, "-filter_complex", string.Join(';', graph), .. outputs], feed: null, read: null, cancellationToken);
            foreach ((SvgPicture picture, _, string png) in files)
            {
                if (!outcome.Succeeded || !File.Exists(png) || Png.ReadSize(png) != picture.Size)
                {
                    return $"{picture.Output}: the SVG can't be drawn. {outcome.LastWords}".TrimEnd();
                }
            }

            foreach ((SvgPicture picture, _, string png) in files)
            {
                AtomicFile.Commit(png, picture.Output);
            }

            return null;
        }
        finally
        {
            foreach ((_, string svg, string png) in files)
            {
                AtomicFile.Discard(svg);
                AtomicFile.Discard(png);
            }
        }
    }

    // Told the file's length and the picture's size and format, ffmpeg needn't draw it a first time to find out, which halves the time.
    private static string[] Input(PixelSize size, string svg, int length) =>
    [
        "-protocol_whitelist", FfmpegCommand.Protocols, "-f", "svg_pipe",
        "-frame_size", Number(length), "-video_size", $"{size}", "-pixel_format", "bgra",
        "-width", Number(size.Width), "-height", Number(size.Height), "-keep_ar", "0",
        "-i", FfmpegCommand.File(svg),
    ];

    // librsvg's pictures come with their colours multiplied by alpha, and only the filter's packed RGB path undoes that rightly.
    private static string OverWhite(SvgPicture picture, int index) =>
        $"color=white:s={picture.Size}:r=25:d=1[white{index}];[white{index}][{index}:v]overlay=format=rgb:alpha=premultiplied,format=rgb24[out{index}]";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
