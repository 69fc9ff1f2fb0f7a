using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Stability;

/// <summary>Stability's own host.</summary>
internal sealed class StabilityHttp(HttpClient http, IOptions<StabilityOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    protected override string Provider => StabilityVendor.ProviderName;

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => StabilityFailure.Of(answer, redact, retryAfter);
}
