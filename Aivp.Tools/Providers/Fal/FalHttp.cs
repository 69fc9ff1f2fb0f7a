using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>fal's own hosts.</summary>
internal sealed class FalHttp(HttpClient http, IOptions<FalOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    protected override string Provider => FalVendor.ProviderName;

    protected override void Authorize(HttpRequestMessage request, ApiKey key) => request.Headers.Authorization = new("Key", key.Reveal());

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => FalFailure.Of(answer, redact, retryAfter);
}
