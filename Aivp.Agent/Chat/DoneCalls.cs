namespace Aivp.Agent.Chat;

/// <summary>What each turn of a conversation changed, so that it can be taken back turn by turn.</summary>
internal sealed class DoneCalls
{
    private readonly Stack<List<DoneCall>> _turns = new();

    /// <summary>Calls aren't kept: they take back others.</summary>
    public bool IsPaused { get; set; }

    /// <summary>From here on another turn's calls are added.</summary>
    public void BeginTurn() => _turns.Push([]);

    /// <summary>Adds a call to the turn.</summary>
    public void Add(DoneCall call)
    {
        if (IsPaused)
        {
            return;
        }

        if (_turns.Count == 0)
        {
            BeginTurn();
        }

        lock (_turns.Peek())
        {
            _turns.Peek().Add(call);
        }
    }

    /// <summary>The last turn's calls, the latest first; they're forgotten with it. Of a turn in an earlier conversation there are none.</summary>
    public IReadOnlyList<DoneCall> Take() => _turns.TryPop(out List<DoneCall>? last) ? [.. Enumerable.Reverse(last)] : [];

    /// <summary>Forgets all.</summary>
    public void Clear() => _turns.Clear();
}
