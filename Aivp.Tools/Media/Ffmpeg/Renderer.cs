using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Runs commands that make a file.</summary>
internal sealed class Renderer(FfmpegTools tools, ProcessRunner runner, MediaProbe probe, IOptions<FfmpegOptions> options)
{
    /// <summary>Runs one command to a temporary file, looks at it, and gives it its name.</summary>
    /// <exception cref="MediaException">ffmpeg failed, or what it made can't be read or is too large.</exception>
    public async Task<MediaInfo> RenderAsync(
        IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task>? feed, string output, CancellationToken cancellationToken)
    {
        string temporary = AtomicFile.TemporaryFor(output);
        long limit = options.Value.MaxOutputBytes;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            ProcessOutcome outcome = await runner.RunAsync(
                tools.Ffmpeg,
                [
                    .. FfmpegCommand.Start, .. FfmpegCommand.Restricted(arguments), .. FfmpegCommand.Reproducible, .. SingleFile(output),
                    "-fs", limit.ToString(CultureInfo.InvariantCulture), FfmpegCommand.File(temporary),
                ],
                feed,
                read: null,
                cancellationToken);
            if (!outcome.Succeeded)
            {
                throw new MediaException($"{output}: ffmpeg couldn't make it. {outcome.LastWords}".TrimEnd());
            }

            // At the limit ffmpeg just stops writing, and says it succeeded. What it has in hand then is lost, so the file ends somewhat below.
            if (new FileInfo(temporary) is not { Exists: true } file || file.Length > limit - Math.Min(limit / 64, 1 << 20))
            {
                throw new MediaException($"{output}: would be larger than {limit} bytes. {FfmpegOptions.Section}:MaxOutputBytes sets the limit.");
            }

            MediaInfo info = await probe.ProbeAsync(temporary, cancellationToken);
            AtomicFile.Commit(temporary, output);
            return info;
        }
        catch (MediaException e) when (e.Message.Contains(temporary, StringComparison.Ordinal))
        {
            // The user knows the file by the name it was to have.
            throw new MediaException(e.Message.Replace(temporary, output, StringComparison.Ordinal), e);
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }

    // For pictures ffmpeg takes a name with a percent sign for a pattern, unless told that there is one file.
    private static string[] SingleFile(string output) => MediaKinds.OfName(output).IsPicture() && MediaKinds.OfName(output) is not MediaKind.Gif ? ["-update", "1"] : [];
}
