using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>Carries a conversation on by one answer: asks the model, has its calls done, asks again, until it has nothing more to call.</summary>
public interface IChatEngine
{
    /// <summary>Under what name the first message's properties have the <see cref="Aivp.Tools.Skills.ChatInstructions"/> it's from, for an engine that reads prompts by itself.</summary>
    const string Instructions = "instructions";

    /// <summary>Answers.</summary>
    /// <param name="messages">The conversation, the user's question last. What's said and done on the way to the answer is added.</param>
    /// <param name="tools">What the model may call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer's words as they come.</returns>
    IAsyncEnumerable<string> AnswerAsync(IList<ChatMessage> messages, IReadOnlyList<AIFunction> tools, CancellationToken cancellationToken);
}
