namespace Aivp.Tools.Prompts;

/// <summary>A prompt that's ready to be filled in.</summary>
/// <param name="File">What it's from.</param>
/// <param name="Names">The variables its template uses.</param>
/// <param name="Fill">Fills them in.</param>
internal sealed record LoadedPrompt(PromptFile File, IReadOnlySet<string> Names, Func<object, string> Fill);
