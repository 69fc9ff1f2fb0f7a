using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Talks to OpenRouter.</summary>
internal sealed class OpenRouterHttp(HttpClient http, IOptions<OpenRouterOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    // So that the user's account shows whose calls these are.
    private static readonly Dictionary<string, string> s_headers = new() { ["x-openrouter-title"] = "Aivp" };

    private readonly OpenRouterOptions _options = options.Value;

    protected override string Provider => OpenRouterVendor.ProviderName;

    /// <summary>Asks; the answer must be a success.</summary>
    /// <exception cref="ProviderException">It said no, or nothing.</exception>
    public Task<VendorAnswer> AskAsync(CallPhase phase, HttpMethod method, string path, ApiKey? key, JsonNode? body, CancellationToken cancellationToken) =>
        AskAsync(phase, method, new Uri(_options.Home, path), key, body is null ? null : Json(body.ToJsonString()), s_headers, cancellationToken);

    /// <summary>What an error inside a success means.</summary>
    public ProviderException Inside(VendorAnswer answer, ApiKey key) => Failure(answer, key);

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => OpenRouterFailure.Of(answer, redact, retryAfter);
}
