namespace Aivp.Tools.Errors;

/// <summary>A vendor call failed. One type for all vendors: callers switch on <see cref="Failure"/>, never on the vendor.</summary>
public sealed class ProviderException(
    string provider, ProviderFailure failure, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : AivpException($"{provider}: {message}", inner)
{
    /// <inheritdoc/>
    public override string Code => Failure switch
    {
        ProviderFailure.Refused => "provider_refused",
        ProviderFailure.Invalid => "provider_invalid_request",
        ProviderFailure.Unauthorized => "provider_unauthorized",
        ProviderFailure.OutOfQuota => "provider_out_of_quota",
        ProviderFailure.RateLimited => "provider_rate_limited",
        ProviderFailure.Unavailable => "provider_unavailable",
        ProviderFailure.Ambiguous => "provider_ambiguous",
        ProviderFailure.JobFailed => "provider_job_failed",
        _ => "provider_bad_response",
    };

    /// <summary>The vendor's name, for example <c>fal</c>.</summary>
    public string Provider { get; } = provider;

    /// <summary>What the caller can do.</summary>
    public ProviderFailure Failure { get; } = failure;

    /// <summary>How long the vendor asks us to wait, where it says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>What the vendor bills all the same, where it says so: 0 is nothing. Null: it doesn't say.</summary>
    public decimal? CostUsd { get; init; }
}
