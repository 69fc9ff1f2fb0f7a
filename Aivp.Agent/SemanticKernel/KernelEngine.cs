using System.Runtime.CompilerServices;
using System.Text;
using Aivp.Agent.Chat;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace Aivp.Agent.SemanticKernel;

/// <summary>Semantic Kernel as the engine of a conversation: the skills as the plugin <c>aivp</c>, an agent that calls them by itself, and our prompts by its own loader.</summary>
/// <param name="models">Knows the model's key.</param>
/// <param name="model">Who answers.</param>
/// <remarks>Source: semantic-kernel b39d95a, the packages of 1.80.</remarks>
public sealed class KernelEngine(IChatModels models, ChatModel model) : IChatEngine
{
    /// <summary>The plugin's name.</summary>
    public const string Plugin = "aivp";

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> AnswerAsync(
        IList<ChatMessage> messages, IReadOnlyList<AIFunction> tools, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatCompletionAgent agent = AgentOf(BuildKernel(tools), (ChatInstructions)messages[0].AdditionalProperties![IChatEngine.Instructions]!);
        ChatHistory earlier = [];
        foreach (ChatMessage message in messages.Skip(1).SkipLast(1).Where(message => message.Role != ChatRole.Tool && message.Text.Length > 0))
        {
            earlier.AddMessage(message.Role == ChatRole.User ? AuthorRole.User : AuthorRole.Assistant, message.Text);
        }

        StringBuilder answer = new();
        ChatMessageContent[] asked = [new(AuthorRole.User, messages[^1].Text)];
        await foreach (AgentResponseItem<StreamingChatMessageContent> piece in agent.InvokeStreamingAsync(asked, new ChatHistoryAgentThread(earlier), null, cancellationToken))
        {
            if (piece.Message.Content is { Length: > 0 } words)
            {
                answer.Append(words);
                yield return words;
            }
        }

        messages.Add(new(ChatRole.Assistant, answer.Length > 0 ? answer.ToString() : "(The model said nothing.)"));
    }

    /// <summary>A kernel with the model and the skills.</summary>
    public Kernel BuildKernel(IReadOnlyList<AIFunction> tools)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        string? key = models.RevealKey(model, null);
        _ = model.Provider == "gemini"
            ? builder.AddGoogleAIGeminiChatCompletion(model.Id, key!)
            : builder.AddOpenAIChatCompletion(model.Id, model.Address, key ?? "none");
        builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(new CallLimit());
        Kernel kernel = builder.Build();
        kernel.Plugins.AddFromFunctions(Plugin, tools.Select(tool => tool.AsKernelFunction()));
        return kernel;
    }

    /// <summary>An agent that calls the skills by itself.</summary>
    public static ChatCompletionAgent AgentOf(Kernel kernel, ChatInstructions instructions)
    {
        PromptTemplateConfig prompt = KernelFunctionYaml.ToPromptTemplateConfig(File.ReadAllText(instructions.File));

        // A storyboard's texts are no web page: brackets and quotes stay what they are.
        prompt.AllowDangerouslySetContent = true;
        KernelArguments arguments = new(new PromptExecutionSettings
        {
            // Left to itself, the kernel makes texts of all arguments: true becomes "True", a list a line of JSON.
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(options: new() { RetainArgumentTypes = true, AllowConcurrentInvocation = false }),
        });
        foreach ((string name, string value) in instructions.Values)
        {
            arguments[name] = value;
        }

        return new(prompt, new HandlebarsPromptTemplateFactory { AllowDangerouslySetContent = true }) { Kernel = kernel, Arguments = arguments };
    }
}
