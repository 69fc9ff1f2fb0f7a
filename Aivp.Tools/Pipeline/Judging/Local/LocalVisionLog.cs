using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Pipeline.Judging.Local;

internal static partial class LocalVisionLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The local judge's networks run on ONNX Runtime {Version} ({File}).")]
    public static partial void Loaded(this ILogger logger, string version, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The local judge is unavailable: {Reason}")]
    public static partial void Unavailable(this ILogger logger, string reason);
}
