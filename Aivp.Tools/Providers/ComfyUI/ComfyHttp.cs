using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>The user's ComfyUI. It knows no keys.</summary>
internal sealed class ComfyHttp(HttpClient http, IOptions<ComfyOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    protected override string Provider => ComfyVendor.ProviderName;

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => ComfyFailure.Of(answer);
}
