namespace Aivp.Simulator.Chat;

/// <summary>What a scripted model answers.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Calls">What it calls, with arguments as it writes them.</param>
public sealed record ChatReply(string Words, params IReadOnlyList<(string Name, string Arguments)> Calls)
{
    /// <summary>How the server sends it.</summary>
    public ChatManner Manner { get; init; } = ChatManner.Usual;
}
