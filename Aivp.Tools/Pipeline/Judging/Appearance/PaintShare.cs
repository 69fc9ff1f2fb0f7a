namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A colour and how many squares have it.</summary>
internal readonly record struct PaintShare(Lab Paint, int Count);
