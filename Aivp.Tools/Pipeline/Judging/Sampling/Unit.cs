using System.Numerics.Tensors;

namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>Vectors of length 1, whose cosine is their dot product.</summary>
internal static class Unit
{
    /// <summary>A copy scaled to length 1; all zeros stay so.</summary>
    public static float[] Of(ReadOnlySpan<float> vector)
    {
        float[] unit = vector.ToArray();
        float length = TensorPrimitives.Norm(unit);
        if (length > 0)
        {
            TensorPrimitives.Divide(unit, length, unit);
        }

        return unit;
    }

    /// <summary>How much two vectors of length 1 point the same way: -1 to 1.</summary>
    public static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => TensorPrimitives.Dot(a, b);
}
