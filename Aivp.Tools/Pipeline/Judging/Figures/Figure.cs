using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Somebody or something that stands out in a picture, in the numbers by which it's compared.</summary>
/// <param name="Bounds">Where it is, in pixels of the picture.</param>
/// <param name="Coverage">Its share of the picture, 0 to 1.</param>
/// <param name="Stood">Whether it stood out from its background. Where nothing did, the middle of the picture was read instead, which can rank but not judge.</param>
/// <param name="Face">Its face, where one is seen.</param>
/// <param name="Palette">Its colours: hair, skin and clothes together. See <see cref="Figures.Palette"/>.</param>
/// <param name="Look">What it looks like in general, of length 1. See <see cref="LookReader"/>.</param>
/// <param name="Shape">Its outline in a square of <see cref="Outline.Side"/> cells a side, for telling a pasted copy from a new pose.</param>
internal sealed record Figure(Area Bounds, double Coverage, bool Stood, FaceReading? Face, float[] Palette, float[] Look, bool[] Shape);
