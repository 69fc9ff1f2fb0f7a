using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>Where a face seems to be.</summary>
/// <param name="Area">Brow to chin, in pixels of the picture.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="RightEye">The person's right, so on the left in the picture.</param>
/// <param name="LeftEye">The person's left.</param>
internal readonly record struct FaceBox(Area Area, float Confidence, Point2 RightEye, Point2 LeftEye)
{
    /// <summary>Drops boxes that lie over a more confident one.</summary>
    public static IReadOnlyList<FaceBox> WithoutDoubles(IEnumerable<FaceBox> boxes, double overlap)
    {
        List<FaceBox> kept = [];
        foreach (FaceBox box in boxes.OrderByDescending(box => box.Confidence))
        {
            if (kept.TrueForAll(other => other.Area.Overlap(box.Area) < overlap))
            {
                kept.Add(box);
            }
        }

        return kept;
    }
}
