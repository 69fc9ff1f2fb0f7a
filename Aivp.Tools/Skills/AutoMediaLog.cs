using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Skills;

/// <summary>What the router's orders come to.</summary>
internal static partial class AutoMediaLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} at {Provider} couldn't, so {Next} at {NextProvider} is asked: {Reason}")]
    public static partial void FallsBack(this ILogger logger, string provider, string model, string nextProvider, string next, string reason);
}
