using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>Talks to OpenAI.</summary>
internal sealed class OpenAIHttp(HttpClient http, IOptions<OpenAIOptions> options, TimeProvider time) : VendorHttp(http, options.Value, time)
{
    private readonly OpenAIOptions _options = options.Value;

    protected override string Provider => OpenAIVendor.ProviderName;

    /// <summary>Asks; the answer must be a success.</summary>
    /// <exception cref="ProviderException">It said no, or nothing.</exception>
    public Task<VendorAnswer> AskAsync(CallPhase phase, HttpMethod method, string path, ApiKey key, HttpContent? body, CancellationToken cancellationToken)
    {
        Dictionary<string, string> headers = [];
        if (_options.Organization is { Length: > 0 } organization)
        {
            headers["openai-organization"] = organization;
        }

        if (_options.Project is { Length: > 0 } project)
        {
            headers["openai-project"] = project;
        }

        return AskAsync(phase, method, new Uri(_options.Home, path), key, body, headers, cancellationToken);
    }

    protected override ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter) => OpenAIFailure.Of(answer, redact, retryAfter);
}
