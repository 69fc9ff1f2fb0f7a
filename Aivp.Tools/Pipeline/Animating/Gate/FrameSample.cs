namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>A frame that was looked at.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Opinion">What was seen.</param>
internal sealed record FrameSample(int Index, FrameOpinion Opinion);
