using System.Runtime.CompilerServices;
using System.Text.Json;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>
/// Our own engine: asks the model and does what it calls for, one call after the other. A model can name what there isn't, send what can't be read, or
/// never come to an end: each is answered so that it can do better, and each has a limit.
/// </summary>
/// <param name="client">The model.</param>
/// <param name="mostRounds">How often it's asked for one answer.</param>
internal sealed class ToolLoop(IChatClient client, int mostRounds) : IChatEngine
{
    private const int MostCallsAtOnce = 16;
    private const int MostTheSame = 2;
    private const int MostFailures = 6;

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> AnswerAsync(
        IList<ChatMessage> messages, IReadOnlyList<AIFunction> tools, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, int> seen = [];
        int failures = 0;
        for (int round = 1; ; round++)
        {
            bool isLast = round >= mostRounds || failures >= MostFailures;
            if (isLast && round > 1)
            {
                messages.Add(new(ChatRole.System, "No more calls now. Tell the user what was done, what wasn't, and why."));
            }

            ChatOptions options = new() { Tools = [.. tools], ToolMode = isLast ? ChatToolMode.None : ChatToolMode.Auto };
            List<ChatResponseUpdate> updates = [];
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                updates.Add(update);
                if (update.Text.Length > 0)
                {
                    yield return update.Text;
                }
            }

            string text = string.Concat(updates.Select(update => update.Text));
            FunctionCallContent[] calls = [.. updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>()];
            if (calls.Length == 0 || isLast)
            {
                if (text.Length == 0)
                {
                    text = calls.Length > 0 ? "(Stopped: it went on calling tools without coming to an end.)" : "(The model said nothing.)";
                    yield return text;
                }

                messages.Add(new(ChatRole.Assistant, text));
                yield break;
            }

            if (text.Length > 0)
            {
                yield return "\n";
            }

            messages.Add(new(ChatRole.Assistant, [.. text.Length > 0 ? [new TextContent(text)] : Array.Empty<AIContent>(), .. calls]));
            List<AIContent> results = [];
            messages.Add(new(ChatRole.Tool, results));
            foreach ((int number, FunctionCallContent call) in calls.Index())
            {
                string result = number >= MostCallsAtOnce
                    ? Problem("too_many_calls", $"at most {MostCallsAtOnce} calls at once; this one wasn't done.")
                    : await CallAsync(call, tools, seen, cancellationToken);
                failures = result.StartsWith("{\"error\":", StringComparison.Ordinal) ? failures + 1 : 0;
                results.Add(new FunctionResultContent(call.CallId, result));
            }
        }
    }

    private static async Task<string> CallAsync(FunctionCallContent call, IReadOnlyList<AIFunction> tools, Dictionary<string, int> seen, CancellationToken cancellationToken)
    {
        string name = call.Name[(call.Name.LastIndexOfAny(['.', ':']) + 1)..].Trim();
        AIFunction? tool = tools.FirstOrDefault(tool => tool.Name == name) ?? tools.FirstOrDefault(tool => Letters(tool.Name) == Letters(name));
        if (tool is null)
        {
            return Problem("unknown_tool", $"there is no tool {name}; {NearestName.Hint(name, [.. tools.Select(one => one.Name)])}");
        }

        if (call.Exception is not null)
        {
            return Problem("invalid_argument", $"{tool.Name}: {call.Exception.Message}. Send one JSON object with the arguments' names of its schema.");
        }

        AIFunctionArguments arguments = ArgumentRepair.Of(tool.JsonSchema, call.Arguments);
        string same = $"{tool.Name} {string.Join(' ', arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(argument => $"{argument.Key}={argument.Value}"))}";
        seen[same] = seen.GetValueOrDefault(same) + 1;
        if (seen[same] > MostTheSame)
        {
            return Problem("repeated", $"{tool.Name} was called with the very same arguments {MostTheSame} times already; its answer stands. Do something else, or answer the user.");
        }

        return (await tool.InvokeAsync(arguments, cancellationToken))?.ToString() ?? "";
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Problem(string code, string message) => $"{{\"error\":\"{code}\",\"message\":{JsonSerializer.Serialize(message, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(string)))}}}";
}
