namespace Aivp.Tools.Jobs;

/// <summary>Lets only one at a time in this process work on the same thing; the others wait for their turn.</summary>
internal sealed class Turns
{
    private readonly Dictionary<string, Turn> _turns = [];

    /// <summary>Somebody is at it.</summary>
    public bool IsTaken(string key)
    {
        lock (_turns)
        {
            return _turns.ContainsKey(key);
        }
    }

    /// <summary>Waits for the turn, which lasts until what's returned is disposed of.</summary>
    public async Task<Turn> TakeAsync(string key, CancellationToken cancellationToken)
    {
        Turn turn;
        bool waits;
        lock (_turns)
        {
            waits = _turns.TryGetValue(key, out Turn? before);
            turn = new(this, key, before?.Free.Task ?? Task.CompletedTask, waits);
            _turns[key] = turn;
        }

        try
        {
            await turn.Before.WaitAsync(cancellationToken);
            return turn;
        }
        catch
        {
            // Whoever is behind us goes on when the one before us is done.
            _ = turn.Before.ContinueWith(_ => turn.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>A place in the row.</summary>
    internal sealed class Turn(Turns turns, string key, Task before, bool waited) : IDisposable
    {
        /// <summary>Somebody else was at it when this was asked for.</summary>
        public bool Waited { get; } = waited;

        /// <summary>Done when the one before is.</summary>
        public Task Before { get; } = before;

        /// <summary>Done when this one is.</summary>
        public TaskCompletionSource Free { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose()
        {
            lock (turns._turns)
            {
                if (turns._turns.GetValueOrDefault(key) == this)
                {
                    turns._turns.Remove(key);
                }
            }

            Free.TrySetResult();
        }
    }
}
