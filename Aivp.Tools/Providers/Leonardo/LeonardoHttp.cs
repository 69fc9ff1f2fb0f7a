using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>Leonardo's own host.</summary>
internal sealed class LeonardoHttp(HttpClient http, IOptions<LeonardoOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    protected override string Provider => LeonardoVendor.ProviderName;

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => LeonardoFailure.Of(answer, redact, retryAfter);
}
