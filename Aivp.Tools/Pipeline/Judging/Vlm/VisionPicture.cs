namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>A picture that is shown to a model.</summary>
/// <param name="File">Absolute path of what it's made from.</param>
/// <param name="Crop">The part that is shown; null: all of it.</param>
/// <param name="Png">What is sent: no larger than the model needs.</param>
internal sealed record VisionPicture(string File, FigureBox? Crop, byte[] Png);
