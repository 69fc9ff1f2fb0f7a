using System.Globalization;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs;

/// <summary>What went wrong with a job, written down and read back: who asks for it again is told the same.</summary>
internal static class JobFailure
{
    private const string PaidAndLostCode = "job_paid_and_lost";

    private static readonly Dictionary<string, ProviderFailure> ByCode =
        Enum.GetValues<ProviderFailure>().ToDictionary(failure => new ProviderException("", failure, "").Code);

    /// <summary>The end that a failure brings.</summary>
    public static JobChange ToChange(JobState to, AivpException e, MoneyEffect money) => new(to)
    {
        Money = money,
        ActualUsd = (e as ProviderException)?.CostUsd,
        Failure = e.Code,
        Error = Text(e),
    };

    /// <summary>What it says, without the provider's name before it.</summary>
    public static string Text(AivpException e) =>
        e is ProviderException provider && e.Message.StartsWith($"{provider.Provider}: ", StringComparison.Ordinal)
            ? e.Message[(provider.Provider.Length + 2)..]
            : e.Message;

    /// <summary>The user has seen that it was billed, and what it made can't be had.</summary>
    public static JobChange PaidAndLost() => new(JobState.Failed)
    {
        Money = MoneyEffect.Charge,
        Failure = PaidAndLostCode,
        Error = "this was paid for and what came of it is lost. With --fresh it's bought again.",
    };

    /// <summary>The user has given it up.</summary>
    public static JobChange Cancelled(MoneyEffect money) => new(JobState.Cancelled)
    {
        Money = money,
        Failure = new ProviderException("", ProviderFailure.JobFailed, "").Code,
        Error = "it was cancelled.",
    };

    /// <summary>Asking again doesn't try again: it would be paid for twice.</summary>
    public static bool IsPaidAndLost(Job job) => job is { State: JobState.Failed, Failure: PaidAndLostCode };

    /// <summary>It was paid for and what came wasn't what was asked for. The vendor may still have it.</summary>
    public static bool IsUnusable(Job job) =>
        job is { State: JobState.Failed, Submission.Delivered: null, FinishedAt: not null } && job.Failure == new MediaException("").Code;

    /// <summary>The failure of a job that has one.</summary>
    public static AivpException ToException(Job job)
    {
        if (IsPaidAndLost(job))
        {
            return new ProviderException(job.Provider, ProviderFailure.JobFailed, job.Error ?? "");
        }

        return ByCode.TryGetValue(job.Failure ?? "", out ProviderFailure failure)
            ? new ProviderException(job.Provider, failure, job.Error ?? "")
            : new MediaException(job.Error ?? "");
    }

    /// <summary>An answer was lost, and only the user can say what it was.</summary>
    public static ProviderException Ambiguous(Job job, string why) => new(
        job.Provider,
        ProviderFailure.Ambiguous,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{why} It may have been accepted and billed (${job.EstimateUsd:0.00##}), so it isn't sent again by itself. Look in your account at {job.Provider}, then: aivp jobs resolve {job.Id} --paid [REQUEST-ID] | --not-paid | --retry"));
}
