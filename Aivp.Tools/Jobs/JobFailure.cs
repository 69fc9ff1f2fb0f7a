using System.Globalization;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs;

/// <summary>What went wrong with a job, written down and read back: who asks for it again is told the same.</summary>
internal static class JobFailure
{
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

    /// <summary>The failure of a job that has one.</summary>
    public static AivpException ToException(Job job) => ByCode.TryGetValue(job.Failure ?? "", out ProviderFailure failure)
        ? new ProviderException(job.Provider, failure, job.Error ?? "")
        : new MediaException(job.Error ?? "");

    /// <summary>An answer was lost, and only the user can say what it was.</summary>
    public static ProviderException Ambiguous(Job job, string why) => new(
        job.Provider,
        ProviderFailure.Ambiguous,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{why} It may have been accepted and billed (${job.EstimateUsd:0.00##}), so it isn't sent again by itself. Look in your account at {job.Provider}, then: aivp jobs resolve {job.Id} --paid [REQUEST-ID] | --not-paid | --retry"));
}
