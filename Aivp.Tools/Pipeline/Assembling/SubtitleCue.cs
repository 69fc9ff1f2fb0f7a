namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A line of dialogue on the screen.</summary>
/// <param name="Start">From the film's beginning.</param>
/// <param name="End">When it goes.</param>
/// <param name="Text">What is said.</param>
/// <param name="Speaker">Who says it; null: the storyboard doesn't say.</param>
internal sealed record SubtitleCue(TimeSpan Start, TimeSpan End, string Text, string? Speaker);
