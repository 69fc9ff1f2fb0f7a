using System.Numerics.Tensors;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>
/// Cuts what stands in front out of its background with MediaPipe's selfie segmentation. It was made for people before a camera, and does as well with
/// drawn figures, animals and things. It knows one foreground: figures beside each other come out as one.
/// </summary>
internal sealed class Segmenter(OnnxSession session)
{
    /// <summary>Looks at a part of a picture, stretched to a square.</summary>
    public Silhouette Cut(Pyramid picture, Area region)
    {
        float[] crop = new float[Silhouette.Side * Silhouette.Side * 3];
        Sampler.Fill(picture, Affine.Crop(region, Silhouette.Side, Silhouette.Side), Silhouette.Side, crop);
        TensorPrimitives.Divide(crop, 255, crop);

        using OnnxOutputs outputs = session.Run(crop);
        return new(region, outputs["mask"].ToArray());
    }
}
