namespace Aivp.Agent.Chat;

/// <summary>What a conversation is shown on, and read from.</summary>
internal interface IChatScreen
{
    /// <summary>A piece of the answer, as it comes.</summary>
    void Say(string text);

    /// <summary>The answer is whole.</summary>
    void EndAnswer();

    /// <summary>A skill was called.</summary>
    /// <param name="skill">Its name.</param>
    /// <param name="arguments">With what, in a few words.</param>
    ICallLine Begin(string skill, string arguments);

    /// <summary>A picture that was made.</summary>
    Task ShowPictureAsync(string file, CancellationToken cancellationToken);

    /// <summary>Something for the user beside the conversation.</summary>
    void Note(string text);

    /// <summary>Something that went wrong.</summary>
    void Warn(string text);

    /// <summary>Asks yes or no. No, where nobody can be asked.</summary>
    Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken);

    /// <summary>What the user types next; null: nothing more comes.</summary>
    Task<string?> ReadAsync(CancellationToken cancellationToken);
}
