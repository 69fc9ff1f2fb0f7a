using System.Net.Http.Headers;
using System.Text;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>The one place of a vendor that talks to the vendor's own hosts, with the key, and turns what goes wrong into our errors. Repeats nothing.</summary>
internal abstract class VendorHttp(HttpClient http, VendorOptions options, TimeProvider time)
{
    private const int MostAnswer = 64 << 20;

    /// <summary>The vendor's name, for messages.</summary>
    protected abstract string Provider { get; }

    /// <summary>A body of JSON.</summary>
    public static ByteArrayContent Json(string json)
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new("application/json");
        return content;
    }

    /// <summary>A client that follows no redirects, which would take the key along, and keeps nothing between requests.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Asks something.</summary>
    /// <param name="phase">What it's part of.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">On the vendor's own host.</param>
    /// <param name="key">Whose question it is; null: anybody's.</param>
    /// <param name="content">The body; null: none.</param>
    /// <param name="headers">More headers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Any answer, also one that says no.</returns>
    /// <exception cref="ProviderException">There was none.</exception>
    public async Task<VendorAnswer> SendAsync(
        CallPhase phase, HttpMethod method, Uri address, ApiKey? key, HttpContent? content, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, address) { Content = content };
        request.Headers.Accept.Add(new("application/json"));
        foreach ((string name, string value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }

        if (key is not null)
        {
            Authorize(request, key);
        }

        using CancellationTokenSource timeout = new(phase is CallPhase.Submit ? options.SubmitTimeout : options.AnswerTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(phase, response, either.Token);
        }
        catch (HttpRequestException e)
        {
            throw NoAnswer(phase, e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError, $"{address.Authority}: {e.Message}", e);
        }
        catch (IOException e)
        {
            throw NoAnswer(phase, wasntSent: false, $"{address.Authority}: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (phase is CallPhase.Submit || timeout.IsCancellationRequested)
        {
            throw NoAnswer(phase, wasntSent: false, $"{address.Authority} didn't answer in time.", e);
        }
    }

    /// <summary>The answer, which must be a success.</summary>
    /// <exception cref="ProviderException">It isn't one.</exception>
    public async Task<VendorAnswer> AskAsync(
        CallPhase phase, HttpMethod method, Uri address, ApiKey? key, HttpContent? content, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await SendAsync(phase, method, address, key, content, headers, cancellationToken);
        return answer.IsSuccess ? answer : throw Failure(answer, key);
    }

    /// <summary>What an answer that says no means.</summary>
    public ProviderException Failure(VendorAnswer answer, ApiKey? key) => Failure(answer, text => key?.Redact(text) ?? text, RetryAfter(answer));

    /// <summary>Shows the key.</summary>
    protected virtual void Authorize(HttpRequestMessage request, ApiKey key) => request.Headers.Authorization = new("Bearer", key.Reveal());

    /// <summary>Says of an answer that isn't a success what the caller can do.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="redact">Removes the key from the vendor's words.</param>
    /// <param name="retryAfter">How long the answer's header asks to wait.</param>
    protected abstract ProviderException Failure(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter);

    private TimeSpan? RetryAfter(VendorAnswer answer) =>
        !RetryConditionHeaderValue.TryParse(answer.Header("retry-after"), out RetryConditionHeaderValue? hint) ? null
        : hint.Delta ?? (hint.Date is DateTimeOffset date && date > time.GetUtcNow() ? date - time.GetUtcNow() : null);

    private async Task<VendorAnswer> ReadAsync(CallPhase phase, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream copy = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostAnswer)
            {
                throw new ProviderException(Provider, phase is CallPhase.Submit ? ProviderFailure.Ambiguous : ProviderFailure.BadResponse, "its answer doesn't end.");
            }
        }

        return new(
            Provider,
            phase,
            response.StatusCode,
            copy.ToArray(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value)));
    }

    private ProviderException NoAnswer(CallPhase phase, bool wasntSent, string text, Exception inner) => new(
        Provider, phase is CallPhase.Submit && !wasntSent ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable, text, inner: inner);
}
