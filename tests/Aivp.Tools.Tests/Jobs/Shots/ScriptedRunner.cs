using System.Collections.Concurrent;
using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Tests.Jobs.Shots;

/// <summary>Does work as a test says.</summary>
internal sealed class ScriptedRunner(Func<ShotWork, CancellationToken, Task<string>>? work = null) : IShotRunner
{
    public ConcurrentQueue<string> Ran { get; } = new();

    public Task<string> RunAsync(ShotWork shot, CancellationToken cancellationToken)
    {
        Ran.Enqueue(shot.Id);
        return work is null ? Task.FromResult($"{{\"made\":\"{shot.Id}\"}}") : work(shot, cancellationToken);
    }
}
