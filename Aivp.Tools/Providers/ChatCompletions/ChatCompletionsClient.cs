using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>
/// A chat model behind OpenAI's <c>chat/completions</c>, which Gemini, OpenRouter, Ollama, llama.cpp and vLLM speak too. It takes what servers really
/// answer: no finish reason, an error inside a success, text in parts, everything at once where a stream was asked for. It repeats nothing, but for a
/// server that says it doesn't know a part of the request: it's asked once more without.
/// </summary>
internal sealed class ChatCompletionsClient(HttpClient http, string provider, string model, Uri baseUri, Func<string?> key) : IChatClient
{
    private const int MostAnswer = 4 << 20;

    // What a request can do without, and how servers name it when they don't know it.
    private static readonly (string Field, string[] Words)[] s_spare =
    [
        ("stream_options", ["stream_options"]), ("response_format", ["response_format", "json_schema", "schema"]), ("temperature", ["temperature"]), ("max_tokens", ["max_tokens"]), ("stream", ["stream"]),
    ];

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        JsonObject body = ChatWire.Request(model, messages, options);
        using HttpResponseMessage response = await PostAsync(body, cancellationToken);
        string text = await ReadAsync(response, cancellationToken);
        return ChatWire.Response(provider, model, (int)response.StatusCode, text, response.Headers.RetryAfter?.Delta).ToChatResponse();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonObject body = ChatWire.Request(model, messages, options);
        body["stream"] = true;
        body["stream_options"] = new JsonObject { ["include_usage"] = true };
        using HttpResponseMessage response = await PostAsync(body, cancellationToken);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType is "application/json")
        {
            foreach (ChatResponseUpdate update in ChatWire.Response(
                provider, model, (int)response.StatusCode, await ReadAsync(response, cancellationToken), response.Headers.RetryAfter?.Delta))
            {
                yield return update;
            }

            yield break;
        }

        ChatAnswer answer = new(model);
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using StreamReader lines = new(stream);
        long length = 0;
        while (await LineAsync(lines, cancellationToken) is { } line)
        {
            length += line.Length;
            string data = line.StartsWith("data:", StringComparison.Ordinal) ? line[5..].Trim() : line.StartsWith('{') ? line : "";
            if (data is "[DONE]")
            {
                break;
            }

            if (length > MostAnswer)
            {
                throw TooLong();
            }

            if (data.Length > 0 && ChatWire.Piece(provider, Redacted(data)) is { } piece && answer.Take(piece) is { Length: > 0 } words)
            {
                yield return answer.Words(words);
            }
        }

        if (!answer.HasContent && !answer.IsFinished)
        {
            throw new ProviderException(provider, ProviderFailure.BadResponse, "its answer broke off before it said anything.");
        }

        yield return answer.End();
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(provider, baseUri, model)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The HTTP client is the factory's.
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject body, CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpResponseMessage response = await SendAsync(body, cancellationToken);
            if ((int)response.StatusCode is not (400 or 404 or 422 or 501))
            {
                return response;
            }

            string text = await ReadAsync(response, cancellationToken);
            string? spare = s_spare.FirstOrDefault(part => body.ContainsKey(part.Field) && part.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).Field;
            if (spare is null)
            {
                response.Content = new StringContent(text);
                return response;
            }

            response.Dispose();
            body.Remove(spare);
            if (spare == "stream")
            {
                body.Remove("stream_options");
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(baseUri, "chat/completions"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (key() is { } secret)
        {
            request.Headers.Authorization = new("Bearer", secret);
        }

        return await NetworkAsync(() => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken));
    }

    private async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MostAnswer + 1];
        int length = await NetworkAsync(async () =>
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        });
        return length > MostAnswer ? throw TooLong() : Redacted(Encoding.UTF8.GetString(buffer, 0, length));
    }

    private Task<string?> LineAsync(StreamReader lines, CancellationToken cancellationToken) =>
        NetworkAsync(() => lines.ReadLineAsync(cancellationToken).AsTask());

    private string Redacted(string text) => key() is { Length: > 0 } secret ? text.Replace(secret, "[key]", StringComparison.Ordinal) : text;

    private ProviderException TooLong() => new(provider, ProviderFailure.BadResponse, $"its answer is longer than {MostAnswer} bytes.");

    private async Task<T> NetworkAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"{baseUri.Authority} can't be reached: {e.Message}", inner: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ProviderException(provider, ProviderFailure.Ambiguous, $"{baseUri.Authority} broke off: {e.Message}", inner: e);
        }
    }
}
