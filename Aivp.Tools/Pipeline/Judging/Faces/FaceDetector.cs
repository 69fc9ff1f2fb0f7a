using System.Numerics.Tensors;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>
/// Finds faces with BlazeFace: 256x256 pixels at a time, two grids of anchors. Sees faces from about a twelfth of the picture's side; for smaller ones
/// the picture is looked at again in overlapping tiles. It takes a good many things for faces: <see cref="FaceShape.Presence"/> sorts them out.
/// </summary>
internal sealed class FaceDetector(OnnxSession session)
{
    private const int Side = 256;
    private const int BoxLength = 16;
    private const double Doubles = 0.3;

    // Of two views of the same face, the one in the whole picture is placed better.
    private const float TileDiscount = 0.99f;

    private static readonly (string Boxes, string Scores, Point2[] Anchors)[] s_grids =
        [("boxes_16", "scores_16", Grid(16, 2)), ("boxes_8", "scores_8", Grid(8, 6))];

    /// <summary>Looks at the whole picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="confidence">The least confidence, 0 to 1.</param>
    public IReadOnlyList<FaceBox> Find(Pyramid picture, float confidence) => FaceBox.WithoutDoubles(Look(picture, picture.Frame.Square(), confidence), Doubles);

    /// <summary>Looks at the whole picture and at overlapping tiles of it, 4 to 16 in the usual shapes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="confidence">The least confidence, 0 to 1.</param>
    public IReadOnlyList<FaceBox> FindSmall(Pyramid picture, float confidence)
    {
        IEnumerable<FaceBox> inTiles = Tiles(picture.Frame)
            .SelectMany(tile => Look(picture, tile, confidence))
            .Select(box => box with { Confidence = box.Confidence * TileDiscount });
        return FaceBox.WithoutDoubles([.. Look(picture, picture.Frame.Square(), confidence), .. inTiles], Doubles);
    }

    // Square tiles of a bit more than half the shorter side, a third over each other.
    private static IEnumerable<Area> Tiles(Area frame)
    {
        double side = Math.Min(frame.Width, frame.Height) * 0.57;
        int columns = Count(frame.Width, side), rows = Count(frame.Height, side);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double left = (frame.Width - side) * column / (columns - 1), top = (frame.Height - side) * row / (rows - 1);
                yield return new(left, top, left + side, top + side);
            }
        }
    }

    private static int Count(double length, double side) => Math.Max(2, (int)Math.Ceiling((length - side) / (side * 0.7)) + 1);

    private List<FaceBox> Look(Pyramid picture, Area area, float confidence)
    {
        float[] crop = new float[Side * Side * 3];
        Sampler.Fill(picture, Affine.Crop(area, Side, Side), Side, crop);
        TensorPrimitives.Divide(crop, 127.5f, crop);
        TensorPrimitives.Subtract(crop, 1, crop);

        using OnnxOutputs outputs = session.Run(crop);
        List<FaceBox> found = [];
        foreach ((string boxesName, string scoresName, Point2[] anchors) in s_grids)
        {
            ReadOnlySpan<float> boxes = outputs[boxesName], scores = outputs[scoresName];
            for (int i = 0; i < anchors.Length; i++)
            {
                float score = 1 / (1 + MathF.Exp(-scores[i]));
                if (score >= confidence)
                {
                    found.Add(Box(boxes.Slice(i * BoxLength, BoxLength), anchors[i], score, area));
                }
            }
        }

        return found;
    }

    // Centre, size, then six points of which the eyes come first; all but the size are counted from the anchor, in pixels of the crop.
    private static FaceBox Box(ReadOnlySpan<float> box, Point2 anchor, float score, Area area)
    {
        double scale = area.Width / Side;
        Point2 origin = new(area.Left + (anchor.X * area.Width), area.Top + (anchor.Y * area.Height));
        Point2 centre = new(origin.X + (box[0] * scale), origin.Y + (box[1] * scale));
        double width = box[2] * scale, height = box[3] * scale;
        return new(
            new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2)),
            score,
            new(origin.X + (box[4] * scale), origin.Y + (box[5] * scale)),
            new(origin.X + (box[6] * scale), origin.Y + (box[7] * scale)));
    }

    private static Point2[] Grid(int cells, int perCell) =>
    [
        .. from y in Enumerable.Range(0, cells)
           from x in Enumerable.Range(0, cells)
           from _ in Enumerable.Range(0, perCell)
           select new Point2((x + 0.5) / cells, (y + 0.5) / cells),
    ];
}
