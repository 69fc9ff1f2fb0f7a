using Microsoft.SemanticKernel;

namespace Aivp.Agent.SemanticKernel;

/// <summary>Ends a model's calling without end, and its calling for the same again and again. Who watches a call and what it may spend is said by the skill itself: the kernel hands on neither.</summary>
public sealed class CallLimit : IAutoFunctionInvocationFilter
{
    private const int MostRounds = 24;
    private const int MostTheSame = 2;

    private readonly Dictionary<string, int> _seen = [];

    /// <inheritdoc/>
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        string call = $"{context.Function.Name} {string.Join(' ', (context.Arguments ?? []).OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(argument => $"{argument.Key}={argument.Value}"))}";
        _seen[call] = _seen.GetValueOrDefault(call) + 1;
        if (_seen[call] > MostTheSame)
        {
            context.Result = new(context.Function, $"{context.Function.Name} was called with the very same arguments {MostTheSame} times already; its answer stands. Do something else, or answer the user.");
        }
        else
        {
            await next(context);
        }

        context.Terminate = context.RequestSequenceIndex + 1 >= MostRounds;
    }
}
