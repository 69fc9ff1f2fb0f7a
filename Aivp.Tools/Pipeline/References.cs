using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>What the first stage found and made.</summary>
internal sealed class References
{
    private readonly ConcurrentDictionary<CharacterId, string> _disputed = [];
    private readonly ConcurrentDictionary<string, bool> _own = [];

    /// <summary>The user's own among them, by path relative to the project.</summary>
    public bool IsOwn(string file) => _own.ContainsKey(file);

    public void AddOwn(string file) => _own[file] = true;

    /// <summary>A character whose pictures disagree.</summary>
    public void Dispute(CharacterId character, string doubts) => _disputed[character] = doubts;

    /// <summary>Refuses a frame that would be made from pictures that disagree.</summary>
    /// <exception cref="SheetException">They do.</exception>
    public void Check(FrameNode frame)
    {
        foreach (PlannedReference.Portrait portrait in frame.References.OfType<PlannedReference.Portrait>())
        {
            if (_disputed.TryGetValue(portrait.Character, out string? doubts))
            {
                throw new SheetException(doubts);
            }
        }
    }
}
