using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat.Offline;

/// <summary>Takes a model's place where there's none: understands plain requests by rules, calls the skill for each, and says what came of it.</summary>
internal sealed class OfflineModel : IChatClient
{
    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        ChatMessage[] all = [.. messages];
        ChatMessage? last = all.LastOrDefault(message => message.Role != ChatRole.System);
        if (last is not null && last.Role == ChatRole.Tool)
        {
            FunctionCallContent? call = all.SelectMany(message => message.Contents).OfType<FunctionCallContent>().LastOrDefault();
            yield return new(ChatRole.Assistant, OutcomeText.Of(call?.Name ?? "", Parse(last.Contents.OfType<FunctionResultContent>().LastOrDefault()?.Result?.ToString())));
            yield break;
        }

        Request request = RequestReader.Read(last?.Text ?? "");
        yield return request.Skill.Length == 0
            ? new(ChatRole.Assistant, request.Words)
            : new(ChatRole.Assistant, [new FunctionCallContent($"call_{all.Length}", request.Skill, request.Arguments.ToDictionary())]);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }

    private static JsonNode? Parse(string? text)
    {
        try
        {
            return JsonNode.Parse(text ?? "null");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
