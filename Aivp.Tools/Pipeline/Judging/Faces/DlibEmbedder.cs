using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>dlib's network, whose weights are in the public domain: 128 numbers of a face laid over dlib's mean face, RGB from 0 to 255.</summary>
internal sealed class DlibEmbedder(OnnxSession session) : IFaceEmbedder
{
    private const int Side = 150;
    private const double Padding = 0.25;

    // dlib's mean face: left eye's outer and inner corner, right eye's, below the nose. Source: dlib, image_transforms/interpolation.h.
    private static readonly Point2[] s_template =
    [
        .. new Point2[]
        {
            new(0.8595674595992, 0.2134981538014), new(0.6460604764104, 0.2289674387677), new(0.1205750620789, 0.2137274526848),
            new(0.3340850613712, 0.2290642403242), new(0.4901123135679, 0.6277975316475),
        }.Select(point => new Point2((Padding + point.X) / (1 + (2 * Padding)) * Side, (Padding + point.Y) / (1 + (2 * Padding)) * Side)),
    ];

    /// <inheritdoc/>
    public string Name => "dlib";

    /// <inheritdoc/>
    public float[] Embed(Pyramid picture, FaceShape face)
    {
        float[] crop = new float[Side * Side * 3];
        Sampler.Fill(picture, Affine.Fit(s_template, face.DlibPoints), Side, crop);
        using OnnxOutputs outputs = session.Run(crop);
        return Unit.Of(outputs["embedding"]);
    }
}
