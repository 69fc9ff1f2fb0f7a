namespace Aivp.Tools.Skills;

/// <summary>What a chat's model is told before anything else.</summary>
/// <param name="Text">In words.</param>
/// <param name="File">The prompt that it's from.</param>
/// <param name="Values">What that was filled in with.</param>
public sealed record ChatInstructions(string Text, string File, IReadOnlyDictionary<string, string> Values);
