using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Models that can be talked to, for the chat.</summary>
public interface IChatModels
{
    /// <summary>The model of a name.</summary>
    /// <param name="name">For example <c>gemini:gemini-2.5-flash</c>, <c>openai</c> or <c>google/gemini-2.5-flash</c>; null: the configured one, else that of the first vendor that there's a key for.</param>
    /// <param name="address">Another server that speaks OpenAI's protocol, for example <c>http://127.0.0.1:11434/v1/</c>; null: the vendor's own.</param>
    /// <returns>Null: none was named or configured, and there's no key for any.</returns>
    /// <exception cref="Errors.SkillArgumentException">There's no such vendor.</exception>
    /// <exception cref="Errors.ProviderException">The vendor's key is missing.</exception>
    ChatModel? Find(string? name, Uri? address);

    /// <summary>A client of it. Where prices are known, each answer is in the project's ledger and counts in its budget.</summary>
    /// <param name="model">As <see cref="Find"/> gave it.</param>
    /// <param name="project">The project's folder; null: it belongs to none.</param>
    IChatClient Connect(ChatModel model, string? project);

    /// <summary>What the model is told before anything else.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="overview">What is in it, as a few lines; empty where there's no storyboard.</param>
    /// <param name="askAboveUsd">Above how many dollars the user is asked; null: never.</param>
    ChatInstructions Instructions(string project, string overview, decimal? askAboveUsd);

    /// <summary>The model's key, for a client that isn't ours; null: it needs none.</summary>
    /// <exception cref="Errors.ProviderException">It needs one, and there's none.</exception>
    string? RevealKey(ChatModel model, string? project);

    /// <summary>Has a user's own prompts take the place of ours until the result is disposed of; null: ours are used.</summary>
    /// <exception cref="Errors.AivpException">The folder isn't there, or has a mistake.</exception>
    IDisposable? UsePrompts(string? folder);
}
