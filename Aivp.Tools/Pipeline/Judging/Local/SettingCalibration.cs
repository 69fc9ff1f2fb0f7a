using System.Numerics.Tensors;
using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>The numbers by which places are compared.</summary>
internal static class SettingCalibration
{
    /// <summary>Least share of the picture that must be free of figures. Source: judgement.</summary>
    public const double LeastFree = 0.3;

    /// <summary>Source: <c>tests/Aivp.Benchmarks</c> <c>settings</c>, 100 frames of ten drawn places: 2 % of frames are as unlike their own place, 1 % of others as alike.</summary>
    private static readonly Scale s_drawn = new(0.59, 0.69);

    /// <summary>No labelled photographs of places were at hand: only what half of the drawn ones that are different reach is called different.</summary>
    private static readonly Scale s_others = new(0.41, 0.69);

    /// <summary>Where likeness ends, for a style.</summary>
    public static Scale For(PictureStyle? style) => style is PictureStyle.Illustrated ? s_drawn : s_others;

    /// <summary>How alike two places are, up to 1: the mean of their palettes' Bhattacharyya coefficient and their looks' cosine.</summary>
    public static double Alike(SettingReading one, SettingReading other) =>
        (TensorPrimitives.Dot(one.Palette, other.Palette) + TensorPrimitives.Dot(one.Look, other.Look)) / 2;
}
