using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class GraphRunnerTests
{
    // a ← b ← c, and d alone.
    private static readonly Dictionary<string, string[]> s_needs = new() { ["a"] = [], ["b"] = ["a"], ["c"] = ["b"], ["d"] = [] };

    [Fact]
    public async Task Run_WhenAPieceNeedsAnother_WaitsForIt()
    {
        ConcurrentQueue<string> done = new();

        await RunAsync(async (node, token) =>
        {
            await Task.Yield();
            done.Enqueue(node);
        });

        done.Where(node => node != "d").Should().Equal("a", "b", "c");
        done.Should().Contain("d");
    }

    [Fact]
    public async Task Run_WhenAPieceFails_LeavesOutWhatNeedsItAndDoesTheRest()
    {
        ConcurrentQueue<string> done = new();

        IReadOnlyList<(string Node, AivpException Error)> failures = await RunAsync((node, _) =>
        {
            if (node == "b")
            {
                throw new MediaException("broken");
            }

            done.Enqueue(node);
            return Task.CompletedTask;
        });

        failures.Should().ContainSingle().Which.Node.Should().Be("b");
        done.Should().BeEquivalentTo(["a", "d"]);
    }

    [Fact]
    public async Task Run_WhenAFaultIsOurs_Throws()
    {
        Func<Task> run = () => RunAsync((node, _) => node == "a" ? throw new InvalidOperationException("a bug") : Task.CompletedTask);

        await run.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Run_WhenCancelled_StartsNothingMore()
    {
        using CancellationTokenSource stop = new();
        ConcurrentQueue<string> begun = new();

        Func<Task> run = () => GraphRunner.RunAsync(["a", "b", "c"], node => node, node => s_needs[node], async (node, token) =>
        {
            begun.Enqueue(node);
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
        }, stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        begun.Should().Equal("a");
    }

    private static Task<IReadOnlyList<(string Node, AivpException Error)>> RunAsync(Func<string, CancellationToken, Task> work) =>
        GraphRunner.RunAsync([.. s_needs.Keys], node => node, node => s_needs[node], work, CancellationToken.None);
}
