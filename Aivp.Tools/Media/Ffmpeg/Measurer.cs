using System.Text;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Runs commands that make no file: what ffmpeg's filters find out, as they print it.</summary>
internal sealed class Measurer(FfmpegTools tools, ProcessRunner runner)
{
    // A feature film's loudness, ten times a second, is a third of it.
    private const int MaxReportBytes = 64 << 20;

    /// <summary>Runs one command and collects what its filters print to standard output.</summary>
    /// <exception cref="MediaException">ffmpeg failed; the message has its last words.</exception>
    public async Task<IReadOnlyList<string>> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using MemoryStream said = new();
        ProcessOutcome outcome = await runner.RunAsync(
            tools.Ffmpeg,
            [.. FfmpegCommand.Start, .. FfmpegCommand.Restricted(arguments), "-f", "null", "-"],
            feed: null,
            (output, token) => LimitedCopy.ToAsync(output, said, MaxReportBytes, "ffmpeg's measurement", token),
            cancellationToken);
        return outcome.Succeeded
            ? Encoding.UTF8.GetString(said.GetBuffer(), 0, (int)said.Length).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : throw new MediaException($"ffmpeg couldn't measure it. {outcome.LastWords}".TrimEnd());
    }
}
