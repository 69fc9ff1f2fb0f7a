using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Pipeline;

/// <summary>What became of pieces that the film's model couldn't make.</summary>
internal static partial class UnderstudiesLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Piece}: {Next} at {NextProvider} is asked instead of {Model} at {Provider}, which couldn't: {Reason}")]
    public static partial void Replaced(this ILogger logger, string piece, string provider, string model, string nextProvider, string next, string reason);
}
