namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>What is to be in the middle at a time.</summary>
/// <param name="Time">0 is the clip's beginning, 1 its end.</param>
/// <param name="X">0 is the picture's left edge, 1 its right one.</param>
/// <param name="Y">0 is the picture's upper edge, 1 its lower one.</param>
internal readonly record struct CropStop(double Time, double X, double Y);
