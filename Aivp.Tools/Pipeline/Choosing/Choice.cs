namespace Aivp.Tools.Pipeline.Choosing;

/// <summary>Which candidate becomes the keyframe.</summary>
/// <param name="Index">The chosen candidate.</param>
/// <param name="Score">Its score; null: unscored.</param>
/// <param name="Status">Whether a person must look.</param>
/// <param name="Reason">Why this one, in a sentence.</param>
internal sealed record Choice(int Index, double? Score, ChoiceStatus Status, string Reason);
