using System.Numerics.Tensors;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>
/// What a figure looks like in general: shape, material, pattern, what it is. MobileNetV2-1.4's 1792 features, less those of an average picture,
/// which everything has in common.
/// </summary>
internal sealed class LookReader(OnnxSession session, float[] average)
{
    /// <summary>How many numbers a look has.</summary>
    public const int Length = 1792;

    /// <summary>A figure's look, of length 1.</summary>
    public float[] Read(CutOutPicture figure)
    {
        float[] features = Features(figure);
        TensorPrimitives.Subtract(features, average, features);
        return Unit.Of(features);
    }

    /// <summary>The features themselves, from which an average is made.</summary>
    public float[] Features(CutOutPicture figure)
    {
        float[] input = new float[figure.Pixels.Length];
        TensorPrimitives.Divide(figure.Pixels, 255, input);
        using OnnxOutputs outputs = session.Run(input);
        return outputs["features"].ToArray();
    }
}
