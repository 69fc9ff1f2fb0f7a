using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>A face, as far as judging goes.</summary>
/// <param name="Area">Brow to chin, in pixels of the picture.</param>
/// <param name="Size">The longer side, in pixels of the picture.</param>
/// <param name="Turn">0 into the camera, -1 and 1 in profile.</param>
/// <param name="Lean">How far the head leans, in radians clockwise.</param>
/// <param name="Embedding">What tells it from other faces; of length 1.</param>
internal sealed record FaceReading(Area Area, double Size, double Turn, double Lean, float[] Embedding);
