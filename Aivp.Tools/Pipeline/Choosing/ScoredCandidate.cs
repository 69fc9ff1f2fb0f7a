namespace Aivp.Tools.Pipeline.Choosing;

/// <summary>A candidate's place in its keyframe's list and its score.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Score">0 to 1; null: unscored.</param>
internal readonly record struct ScoredCandidate(int Index, double? Score);
