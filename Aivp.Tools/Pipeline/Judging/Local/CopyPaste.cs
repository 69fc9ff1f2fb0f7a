using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// Tells a reference picture that was pasted into a frame from the same character in a new pose. Source: 21 copies (scaled, recoloured, cropped,
/// compressed, on another background) against 1158 pairs of pictures of the same: every copy is found, and of the pairs only one, which is
/// a picture that was published twice.
/// </summary>
internal static class CopyPaste
{
    private const double SamePalette = 0.96;
    private const double SameLook = 0.88;
    private const double SameOutline = 0.88;

    // With a face that's the very same, the crop may have changed.
    private const double AlikeLook = 0.7;

    /// <summary>Whether a figure is a reference's, pose and crop and all.</summary>
    public static bool IsOf(Figure figure, Figure reference, Calibration calibration)
    {
        double look = Unit.Cosine(figure.Look, reference.Look);
        bool sameFace = figure.Face is { } face && reference.Face is { } other && Unit.Cosine(face.Embedding, other.Embedding) >= calibration.CopiedFace;
        return Unit.Cosine(figure.Palette, reference.Palette) >= SamePalette
            && ((sameFace && look >= AlikeLook) || (look >= SameLook && Outline.Overlap(figure.Shape, reference.Shape) >= SameOutline));
    }
}
