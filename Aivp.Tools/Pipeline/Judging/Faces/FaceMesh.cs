using System.Numerics.Tensors;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>Finds a face's points with FaceMesh. It looks twice: the second crop is cut by what the first look found.</summary>
internal sealed class FaceMesh(OnnxSession session)
{
    private const int Side = 192;
    private const double Margin = 1.5;

    /// <summary>The points of the face in a box.</summary>
    public FaceShape Read(Pyramid picture, FaceBox box)
    {
        double lean = Math.Atan2(box.LeftEye.Y - box.RightEye.Y, box.LeftEye.X - box.RightEye.X);
        FaceShape first = Look(picture, box.Area, lean);
        return Look(picture, first.Area, first.Lean);
    }

    private FaceShape Look(Pyramid picture, Area area, double lean)
    {
        Affine toPicture = Affine.Square(area.Centre, Math.Max(area.Width, area.Height) * Margin, lean, Side);
        float[] crop = new float[Side * Side * 3];
        Sampler.Fill(picture, toPicture, Side, crop);
        TensorPrimitives.Divide(crop, 255, crop);

        using OnnxOutputs outputs = session.Run(crop);
        ReadOnlySpan<float> mesh = outputs["mesh"];
        Point2[] points = new Point2[FaceShape.Count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = toPicture.Map(mesh[3 * i], mesh[(3 * i) + 1]);
        }

        return new(points, outputs["flag"][0]);
    }
}
