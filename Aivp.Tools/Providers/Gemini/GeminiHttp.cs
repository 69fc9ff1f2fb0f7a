using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Talks to Google.</summary>
internal sealed class GeminiHttp(HttpClient http, IOptions<GeminiOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    /// <summary>No more headers.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    private readonly GeminiOptions _options = options.Value;

    protected override string Provider => GeminiVendor.ProviderName;

    /// <summary>Asks with JSON; the answer must be a success.</summary>
    /// <param name="phase">What it's part of.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">After the host.</param>
    /// <param name="key">Whose question it is.</param>
    /// <param name="body">Null: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">It said no, or nothing.</exception>
    public Task<VendorAnswer> AskAsync(CallPhase phase, HttpMethod method, string path, ApiKey key, JsonNode? body, CancellationToken cancellationToken) =>
        AskAsync(phase, method, new Uri(_options.Home, path), key, body is null ? null : Json(body.ToJsonString()), NoHeaders, cancellationToken);

    protected override void Authorize(HttpRequestMessage request, ApiKey key) => request.Headers.Add("x-goog-api-key", key.Reveal());

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => GeminiFailure.Of(answer, redact, retryAfter);
}
