using System.Globalization;

namespace Aivp.Tools.Jobs;

/// <summary>Where a job stands and what to do about it, in words.</summary>
internal static class JobExplanation
{
    public static string Of(Job job) => job switch
    {
        { State: JobState.Done, Attempt: > 1 } => Text($"done at attempt {job.Attempt}."),
        { State: JobState.Done } => "done.",
        { State: JobState.Refused } => $"{job.Error} The same input isn't sent again: change what is asked for.",
        { State: JobState.Ambiguous } => $"{job.Error}",
        { State: JobState.Failed } when JobFailure.IsPaidAndLost(job) || JobFailure.IsUnusable(job) => $"{job.Error}",
        { State: JobState.Failed or JobState.Cancelled, ChargedUsd: > 0 } =>
            Text($"{job.Error} ${job.ChargedUsd:0.00##} counts as spent on it; if it wasn't billed: aivp jobs resolve {job.Id} --not-paid"),
        { State: JobState.Failed } => $"{job.Error} The next run tries again.",
        { State: JobState.Cancelled } => $"{job.Error}",
        { Owner: not null } => job.State switch
        {
            JobState.Intent => "waits for its turn.",
            JobState.Reserved or JobState.Submitting => "is being sent.",
            JobState.Accepted or JobState.Running => "the vendor is at it.",
            _ => "is being taken in.",
        },
        { State: JobState.Intent or JobState.Reserved } => "was not sent; the command that asked for it sends it when it's run again.",
        { State: JobState.Submitting } => "may have been sent when its process died; the command that asked for it finds out when it's run again.",
        _ => $"the vendor has it and nobody waits for it: aivp jobs result {job.Id}",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
