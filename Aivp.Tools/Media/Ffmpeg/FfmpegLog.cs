using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Media.Ffmpeg;

internal static partial class FfmpegLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Tool} started as process {ProcessId}: {Arguments}")]
    public static partial void Started(this ILogger logger, string tool, int processId, IReadOnlyList<string> arguments);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Tool} process {ProcessId} ended with {ExitCode} after {Elapsed}.")]
    public static partial void Ended(this ILogger logger, string tool, int processId, int exitCode, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Tool} process {ProcessId} was killed.")]
    public static partial void Killed(this ILogger logger, string tool, int processId);
}
