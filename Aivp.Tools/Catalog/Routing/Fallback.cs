using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>When another model may be asked for what one couldn't make.</summary>
internal static class Fallback
{
    /// <summary>Another one may do better: this one is out, has no quota left, or refuses.</summary>
    public static bool IsFor(ProviderException e) =>
        e.Failure is ProviderFailure.Unavailable or ProviderFailure.OutOfQuota or ProviderFailure.RateLimited or ProviderFailure.Refused;

    /// <summary>None of this provider's models would do better: it isn't about what was asked.</summary>
    public static bool IsProviders(ProviderException e) => e.Failure is not ProviderFailure.Refused;

    /// <summary>Whether what was asked for is with the vendor, or may be, or was paid for: then nobody else is asked, or it would be bought twice.</summary>
    /// <param name="jobs">The ledger.</param>
    /// <param name="intent">As <see cref="JobIntent.Hash"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<bool> MayStillComeAsync(ProjectJobs jobs, string intent, CancellationToken cancellationToken) =>
        await jobs.Ledger.LatestAsync(intent, cancellationToken) is { } job
        && (job.State is JobState.Ambiguous or JobState.Done or (>= JobState.Submitting and <= JobState.Verified) || JobFailure.IsPaidAndLost(job) || JobFailure.IsUnusable(job));
}
