using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>What happens at Google beside the jobs.</summary>
internal static partial class GeminiLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "gemini keeps {File} until it forgets it by itself: {Reason}")]
    public static partial void NotDeleted(this ILogger logger, string file, string reason);
}
