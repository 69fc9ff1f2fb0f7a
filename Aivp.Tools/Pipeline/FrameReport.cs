using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>A keyframe's outcome.</summary>
/// <param name="Frame">Which.</param>
/// <param name="Status">Accepted or in need of review.</param>
/// <param name="Chosen">The chosen candidate, from 0.</param>
/// <param name="Score">Its score; null: unscored.</param>
/// <param name="Candidates">How many were made in all.</param>
/// <param name="Reason">Why this one.</param>
public sealed record FrameReport(FrameId Frame, ChoiceStatus Status, int Chosen, double? Score, int Candidates, string Reason);
