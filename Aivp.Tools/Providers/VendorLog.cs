using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Providers;

/// <summary>What happens at vendors. Keys never, prompts at Trace.</summary>
internal static partial class VendorLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Provider} took a job for {Model} with the key {Key}: {RequestId}.")]
    public static partial void Taken(this ILogger logger, string provider, string model, string key, string requestId);

    [LoggerMessage(Level = LogLevel.Trace, Message = "Sent to {Provider}'s {Model}: {Input}")]
    public static partial void SentTo(this ILogger logger, string provider, string model, string input);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Provider}'s {Model} {Remark}.")]
    public static partial void Differs(this ILogger logger, string provider, string model, string remark);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Provider}'s job {RequestId} is fetched; billed: ${CostUsd}.")]
    public static partial void Fetched(this ILogger logger, string provider, string requestId, decimal? costUsd);
}
