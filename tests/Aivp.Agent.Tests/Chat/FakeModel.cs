using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Tests.Chat;

/// <summary>A model that answers by a function of what it's told.</summary>
internal sealed class FakeModel(Func<int, IReadOnlyList<ChatMessage>, ChatOptions, IEnumerable<AIContent>> answer) : IChatClient
{
    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>What it was told last.</summary>
    public IReadOnlyList<ChatMessage> Told { get; private set; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        Told = [.. messages];
        yield return new(ChatRole.Assistant, [.. answer(Asked++, Told, options ?? new())]);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing to dispose of.
    }
}
