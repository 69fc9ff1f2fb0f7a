using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>HSE's MobileNet, trained on VGGFace2: 1024 numbers of an upright square around the face, RGB from 0 to 255.</summary>
internal sealed class FaceresEmbedder(OnnxSession session) : IFaceEmbedder
{
    private const int Side = 224;
    private const double Margin = 1.25;

    /// <inheritdoc/>
    public string Name => "faceres";

    /// <inheritdoc/>
    public float[] Embed(Pyramid picture, FaceShape face)
    {
        float[] crop = new float[Side * Side * 3];
        Sampler.Fill(picture, Upright(face), Side, crop);
        using OnnxOutputs outputs = session.Run(crop);
        return Unit.Of(outputs["embedding"]);
    }

    // The square around the points as they lie once the eyes are level.
    private static Affine Upright(FaceShape face)
    {
        (double sin, double cos) = Math.SinCos(face.Lean);
        Point2[] level = [.. face.Points.Select(point => new Point2((point.X * cos) + (point.Y * sin), (point.Y * cos) - (point.X * sin)))];
        Area area = Area.Around(level);
        Point2 centre = new((area.Centre.X * cos) - (area.Centre.Y * sin), (area.Centre.X * sin) + (area.Centre.Y * cos));
        return Affine.Square(centre, Math.Max(area.Width, area.Height) * Margin, face.Lean, Side);
    }
}
