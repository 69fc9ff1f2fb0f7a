namespace Aivp.Tools.Pipeline.Choosing;

/// <summary>A candidate's place in its keyframe's list and its score.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Score">0 to 1; null: unscored.</param>
/// <param name="Parts">How much of all that was looked at is right, 0 to 1: decides between equal scores, which are those of the worst part alone.</param>
internal readonly record struct ScoredCandidate(int Index, double? Score, double Parts = 1);
