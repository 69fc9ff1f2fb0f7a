using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Jobs;

internal static partial class JobLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job}: {Step}.")]
    public static partial void Reached(this ILogger logger, JobId job, JobStep step);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} leases could not be renewed.")]
    public static partial void LeaseNotRenewed(this ILogger logger, Exception e, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job}: submission {Try} was not taken ({Reason}); trying again.")]
    public static partial void SubmitAgain(this ILogger logger, JobId job, int @try, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job}: the answer to the submission was lost ({Reason}).")]
    public static partial void AnswerLost(this ILogger logger, JobId job, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job}: not collected ({Reason}); trying again.")]
    public static partial void CollectAgain(this ILogger logger, JobId job, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Key {Lane} is set aside until {Until}: {Reason}")]
    public static partial void KeySetAside(this ILogger logger, string lane, DateTimeOffset until, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ledger: {Finding}")]
    public static partial void Mended(this ILogger logger, string finding);
}
