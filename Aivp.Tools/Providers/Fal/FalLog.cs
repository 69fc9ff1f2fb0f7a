using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Providers.Fal;

/// <summary>What happens at fal. Keys never, prompts at Trace.</summary>
internal static partial class FalLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "fal took a job for {Model} with the key {Key}: {RequestId}.")]
    public static partial void Submitted(this ILogger logger, string model, string key, string requestId);

    [LoggerMessage(Level = LogLevel.Trace, Message = "Sent to {Model}: {Input}")]
    public static partial void Sent(this ILogger logger, string model, string input);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Model} {Remark}.")]
    public static partial void Remark(this ILogger logger, string model, string remark);

    [LoggerMessage(Level = LogLevel.Information, Message = "fal's job {RequestId} is fetched; billed: {Units} units, ${CostUsd}.")]
    public static partial void Collected(this ILogger logger, string requestId, string? units, decimal? costUsd);

    [LoggerMessage(Level = LogLevel.Warning, Message = "fal's job {RequestId} made {Count} files more than were asked for; their addresses are in the log.")]
    public static partial void MoreFiles(this ILogger logger, string requestId, int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "fal's price of {Model} can't be had: {Reason}")]
    public static partial void NoPrice(this ILogger logger, string model, string reason);
}
