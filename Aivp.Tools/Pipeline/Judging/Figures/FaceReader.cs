using Aivp.Tools.Pipeline.Judging.Faces;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Finds the faces of a picture and reads them.</summary>
internal sealed class FaceReader(FaceDetector detector, FaceMesh mesh, IFaceEmbedder embedder)
{
    // BlazeFace takes hands, knots and letters for faces; below this they are most of what it finds.
    private const float Confidence = 0.6f;

    // FaceMesh's own opinion, which rejects nearly all false boxes.
    private const float Presence = 0.5f;

    // Two boxes may lead to the same points.
    private const double Doubles = 0.3;

    /// <summary>Which numbers the faces are in.</summary>
    public string Embedder => embedder.Name;

    /// <summary>The faces that are surely faces, from left to right. A second look for small ones is taken only where there are too few.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="wanted">How many are looked for.</param>
    public IReadOnlyList<FaceReading> Read(Pyramid picture, int wanted)
    {
        List<FaceShape> shapes = Shapes(picture, detector.Find(picture, Confidence));
        if (shapes.Count < wanted)
        {
            shapes = Shapes(picture, detector.FindSmall(picture, Confidence));
        }

        return
        [
            .. shapes.OrderBy(shape => shape.Area.Centre.X)
                .Select(shape => new FaceReading(shape.Area, shape.Size, shape.Turn, shape.Lean, embedder.Embed(picture, shape))),
        ];
    }

    private List<FaceShape> Shapes(Pyramid picture, IReadOnlyList<FaceBox> boxes)
    {
        List<FaceShape> shapes = [];
        foreach (FaceBox box in boxes)
        {
            FaceShape shape = mesh.Read(picture, box);
            if (shape.Presence >= Presence && shapes.TrueForAll(other => other.Area.Overlap(shape.Area) < Doubles))
            {
                shapes.Add(shape);
            }
        }

        return shapes;
    }
}
