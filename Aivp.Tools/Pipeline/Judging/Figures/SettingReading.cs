namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>What a picture shows around its figures, in the numbers by which places and styles are compared.</summary>
/// <param name="Palette">Its colours. See <see cref="Figures.Palette"/>.</param>
/// <param name="Look">What it looks like in general, of length 1. See <see cref="LookReader"/>.</param>
/// <param name="Free">The share of the picture that no figure covers, 0 to 1.</param>
internal sealed record SettingReading(float[] Palette, float[] Look, double Free);
