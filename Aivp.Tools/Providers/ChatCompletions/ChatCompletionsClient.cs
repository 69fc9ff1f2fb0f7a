using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>
/// A chat model behind OpenAI's <c>chat/completions</c>, which Gemini, OpenRouter, Ollama, llama.cpp and vLLM speak too. It takes what servers really
/// answer: no finish reason, an error inside a success, text in parts. It repeats nothing; a server that knows no schemas is asked once more without.
/// </summary>
internal sealed class ChatCompletionsClient(HttpClient http, string provider, string model, Uri baseUri, Func<string?> key) : IChatClient
{
    private const int MostAnswer = 4 << 20;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        JsonObject body = ChatWire.Request(model, messages, options);
        (int status, string text, TimeSpan? wait) = await SendAsync(body, cancellationToken);
        if (status is 400 or 404 or 422 && body.Remove("response_format") && Mentions(text))
        {
            (status, text, wait) = await SendAsync(body, cancellationToken);
        }

        return ChatWire.Response(provider, model, status, text, wait);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
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

    private static bool Mentions(string text) =>
        text.Contains("response_format", StringComparison.OrdinalIgnoreCase) || text.Contains("json_schema", StringComparison.OrdinalIgnoreCase) || text.Contains("schema", StringComparison.OrdinalIgnoreCase);

    private async Task<(int Status, string Text, TimeSpan? Wait)> SendAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(baseUri, "chat/completions"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        string? secret = key();
        if (secret is not null)
        {
            request.Headers.Authorization = new("Bearer", secret);
        }

        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            byte[] buffer = new byte[MostAnswer + 1];
            int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            if (length > MostAnswer)
            {
                throw new ProviderException(provider, ProviderFailure.BadResponse, $"its answer is longer than {MostAnswer} bytes.");
            }

            string text = Encoding.UTF8.GetString(buffer, 0, length);
            return ((int)response.StatusCode, secret is null ? text : text.Replace(secret, "[key]", StringComparison.Ordinal), response.Headers.RetryAfter?.Delta);
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
