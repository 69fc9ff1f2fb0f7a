namespace Aivp.Agent.Chat;

/// <summary>How a conversation is to be held.</summary>
/// <param name="Project">The project's folder, absolute.</param>
internal sealed record ChatSettings(string Project)
{
    /// <summary>Above how many dollars in one turn the user is asked before more is spent.</summary>
    public decimal AskAboveUsd { get; init; } = 0.25m;

    /// <summary>Spend without asking.</summary>
    public bool Yes { get; init; }

    /// <summary>The most that the conversation's skills may spend in all.</summary>
    public decimal MostUsd { get; init; } = 5;

    /// <summary>How often the model may be asked for one answer.</summary>
    public int MostRounds { get; init; } = 24;
}
