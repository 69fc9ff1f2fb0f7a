namespace Aivp.Tools.Pipeline;

/// <summary>A shot in a film's review.</summary>
/// <param name="Shot">For example <c>1.2</c>.</param>
/// <param name="Clip">Its clip, relative to the project.</param>
/// <param name="Start">Where it begins in the film; null: it isn't in it, or nobody knows where.</param>
/// <param name="Duration">How long its clip lasts; null: there is none.</param>
/// <param name="Status">The worst of its checks.</param>
/// <param name="Score">Its keyframes' lowest score, 0 to 1; null: unscored.</param>
/// <param name="Candidates">How many candidates its keyframes had in all.</param>
/// <param name="FirstTry">Each of its keyframes was accepted with the first candidate.</param>
/// <param name="Remarks">What a person should know.</param>
public sealed record ShotReview(
    string Shot, string Clip, TimeSpan? Start, TimeSpan? Duration, FilmVerdict Status, double? Score, int Candidates, bool FirstTry, IReadOnlyList<string> Remarks);
