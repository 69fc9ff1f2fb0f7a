using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Tests.Jobs;

/// <summary>Another process that was asked for the same, once, and ends as the test says; what is asked for again is made here.</summary>
internal sealed class ScriptedShots(Func<string, Task<bool>> elsewhere) : IShotScheduler
{
    public List<string> Asked { get; } = [];

    public async Task<bool> RunAsync(string id, Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        Asked.Add(id);
        if (Asked.Count == 1)
        {
            return await elsewhere(id);
        }

        await make(cancellationToken);
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
