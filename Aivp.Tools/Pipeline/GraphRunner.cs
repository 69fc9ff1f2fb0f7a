using Aivp.Tools.Errors;

namespace Aivp.Tools.Pipeline;

/// <summary>Works through a graph: each piece as soon as what it needs is there. A failure stops what depends on it, nothing else.</summary>
internal static class GraphRunner
{
    /// <param name="nodes">Each after the nodes it needs.</param>
    /// <param name="key">A node's key.</param>
    /// <param name="needs">The keys a node needs; those not among <paramref name="nodes"/> are taken to be there.</param>
    /// <param name="work">The work, which limits its own parallelism.</param>
    /// <param name="cancellationToken">Stops the pieces that run and starts no more.</param>
    /// <returns>The pieces that failed in a way a user can act on, with why; what depends on them was left undone.</returns>
    public static async Task<IReadOnlyList<(TNode Node, AivpException Error)>> RunAsync<TNode, TKey>(
        IReadOnlyList<TNode> nodes,
        Func<TNode, TKey> key,
        Func<TNode, IEnumerable<TKey>> needs,
        Func<TNode, CancellationToken, Task> work,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        using CancellationTokenSource broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Dictionary<TKey, Task<bool>> tasks = [];
        List<(TNode, AivpException)> failures = [];
        foreach (TNode node in nodes)
        {
            tasks[key(node)] = RunOneAsync(node, [.. needs(node).Where(tasks.ContainsKey).Select(need => tasks[need])]);
        }

        await Task.WhenAll(tasks.Values);
        return failures;

        async Task<bool> RunOneAsync(TNode node, Task<bool>[] before)
        {
            await Task.Yield();
            if ((await Task.WhenAll(before)).Contains(false))
            {
                return false;
            }

            try
            {
                broken.Token.ThrowIfCancellationRequested();
                await work(node, broken.Token);
                return true;
            }
            catch (AivpException e)
            {
                lock (failures)
                {
                    failures.Add((node, e));
                }

                return false;
            }
            catch
            {
                // Cancelled, or a fault of ours: no more work is begun.
                await broken.CancelAsync();
                throw;
            }
        }
    }
}
