using System.Net.Http.Headers;
using System.Text;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>The one place that talks to fal's own hosts, with the key, and turns what goes wrong into our errors. Repeats nothing.</summary>
internal sealed class FalHttp(HttpClient http, IOptions<FalOptions> options, TimeProvider time)
{
    private const int MostAnswer = 32 << 20;

    /// <summary>Asks something.</summary>
    /// <param name="phase">What it's part of.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">On one of <see cref="FalHosts"/>.</param>
    /// <param name="key">Whose question it is; null: anybody's.</param>
    /// <param name="json">The body; null: none.</param>
    /// <param name="headers">More headers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Any answer, also one that says no.</returns>
    /// <exception cref="ProviderException">There was none.</exception>
    public async Task<FalAnswer> SendAsync(
        FalPhase phase, HttpMethod method, Uri address, ApiKey? key, string? json, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, address);
        request.Headers.Accept.Add(new("application/json"));
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        if (key is not null)
        {
            request.Headers.Authorization = new("Key", key.Reveal());
        }

        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using CancellationTokenSource timeout = new(options.Value.AnswerTimeout, time);
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
        catch (OperationCanceledException e) when (phase is FalPhase.Submit || timeout.IsCancellationRequested)
        {
            throw NoAnswer(phase, wasntSent: false, $"{address.Authority} didn't answer in time.", e);
        }
    }

    /// <summary>The answer, which must be a success.</summary>
    /// <exception cref="ProviderException">It isn't one.</exception>
    public async Task<FalAnswer> AskAsync(
        FalPhase phase, HttpMethod method, Uri address, ApiKey? key, string? json, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        FalAnswer answer = await SendAsync(phase, method, address, key, json, headers, cancellationToken);
        return answer.IsSuccess ? answer : throw Failure(answer, key);
    }

    /// <summary>What an answer that says no means.</summary>
    public ProviderException Failure(FalAnswer answer, ApiKey? key) => FalFailure.Of(answer, text => key?.Redact(text) ?? text, RetryAfter(answer));

    private TimeSpan? RetryAfter(FalAnswer answer) =>
        !RetryConditionHeaderValue.TryParse(answer.Header("retry-after"), out RetryConditionHeaderValue? hint) ? null
        : hint.Delta ?? (hint.Date is DateTimeOffset date && date > time.GetUtcNow() ? date - time.GetUtcNow() : null);

    private static async Task<FalAnswer> ReadAsync(FalPhase phase, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream copy = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostAnswer)
            {
                throw new ProviderException(FalVendor.ProviderName, phase is FalPhase.Submit ? ProviderFailure.Ambiguous : ProviderFailure.BadResponse, "its answer doesn't end.");
            }
        }

        return new(
            phase,
            response.StatusCode,
            Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length),
            response.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value)));
    }

    private static ProviderException NoAnswer(FalPhase phase, bool wasntSent, string text, Exception inner) => new(
        FalVendor.ProviderName,
        phase is FalPhase.Submit && !wasntSent ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
        text,
        inner: inner);
}
