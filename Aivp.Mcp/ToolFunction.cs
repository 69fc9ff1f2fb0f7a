using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp;

/// <summary>A skill's failure as the protocol has it: marked as an error, its message as text. Left to the SDK, the text would be JSON around the message.</summary>
internal sealed class ToolFunction(AIFunction skill) : DelegatingAIFunction(skill)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        object? answer = await base.InvokeCoreAsync(arguments, cancellationToken);
        return answer is ErrorContent error
            ? new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = error.Message }] }
            : answer;
    }
}
