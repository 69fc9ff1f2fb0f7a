using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>A state that changes unsaid.</summary>
/// <param name="State">Which, for example <c>outfit</c>.</param>
/// <param name="From">The frame before.</param>
/// <param name="To">The frame after.</param>
/// <param name="Character">Whom it concerns; null: the place.</param>
/// <param name="Message">What changes from what to what.</param>
internal sealed record BrokenContinuity(string State, FrameState From, FrameState To, CharacterId? Character, string Message);
