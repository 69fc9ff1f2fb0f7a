using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>How a character is in a frame.</summary>
/// <param name="Character">The sheet.</param>
/// <param name="Outfit">What is worn; null: nobody says.</param>
/// <param name="Props">What is held or carried.</param>
/// <param name="Injuries">Wounds and what covers them.</param>
/// <param name="Side"><c>left</c>, <c>centre</c> or <c>right</c>; null: not said.</param>
internal sealed record PersonState(Character Character, string? Outfit, IReadOnlyList<string> Props, IReadOnlyList<string> Injuries, string? Side);
