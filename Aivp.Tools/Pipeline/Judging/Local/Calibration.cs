namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>The numbers by which figures of one style are compared.</summary>
/// <param name="Face">Cosine of the faces' embeddings.</param>
/// <param name="Palette">Bhattacharyya coefficient of the palettes.</param>
/// <param name="Look">Cosine of the looks.</param>
/// <param name="PaletteWeight">The palette's weight beside the face's 1.</param>
/// <param name="LookWeight">The look's weight beside the face's 1.</param>
/// <param name="Whole">What the weighted sum says where faces are seen.</param>
/// <param name="Faceless">What the sum says where none is.</param>
/// <param name="CopiedFace">Two photographs of one person are never as alike as this: it's the same picture.</param>
internal sealed record Calibration(
    Term Face, Term Palette, Term Look, double PaletteWeight, double LookWeight, Scale Whole, Scale Faceless, double CopiedFace)
{
    // Beside the look's 1. On pictures without faces the result is flat from 0.5 to 1.
    private const double FacelessPalette = 0.7;

    /// <summary>The sum where faces are seen.</summary>
    public double WholeSum(double face, double palette, double look) =>
        Face.Standard(face) + (PaletteWeight * Palette.Standard(palette)) + (LookWeight * Look.Standard(look));

    /// <summary>The sum where none is.</summary>
    public double FacelessSum(double palette, double look) => (FacelessPalette * Palette.Standard(palette)) + Look.Standard(look);
}
