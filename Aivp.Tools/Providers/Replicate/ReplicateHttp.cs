using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Replicate's own host.</summary>
internal sealed class ReplicateHttp(HttpClient http, IOptions<ReplicateOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    protected override string Provider => ReplicateVendor.ProviderName;

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => ReplicateFailure.Of(answer, redact, retryAfter);
}
