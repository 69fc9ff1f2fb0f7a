using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>A face's 468 points, as FaceMesh numbers them.</summary>
/// <param name="Points">In pixels of the picture.</param>
/// <param name="Presence">How sure the network is that this is a face and that it's in the crop, 0 to 1.</param>
internal sealed record FaceShape(Point2[] Points, float Presence)
{
    /// <summary>How many points there are.</summary>
    public const int Count = 468;

    private const int NoseTip = 1, NoseRoot = 2, RightMouth = 61, LeftMouth = 291;
    private const int RightEyeOuter = 33, RightEyeInner = 133, LeftEyeInner = 362, LeftEyeOuter = 263;
    private const int RightCheek = 234, LeftCheek = 454;

    /// <summary>Around all points.</summary>
    public Area Area { get; } = Area.Around(Points);

    /// <summary>The longer side of <see cref="Area"/>, in pixels.</summary>
    public double Size => Math.Max(Area.Width, Area.Height);

    /// <summary>Middle of the person's right eye.</summary>
    public Point2 RightEye => Point2.Between(Points[RightEyeOuter], Points[RightEyeInner]);

    /// <summary>Middle of the person's left eye.</summary>
    public Point2 LeftEye => Point2.Between(Points[LeftEyeOuter], Points[LeftEyeInner]);

    /// <summary>How far the head leans, in radians clockwise: the direction from eye to eye.</summary>
    public double Lean => Math.Atan2(LeftEye.Y - RightEye.Y, LeftEye.X - RightEye.X);

    /// <summary>How far the head is turned away: 0 into the camera, -1 and 1 in profile to either side.</summary>
    public double Turn
    {
        get
        {
            double right = Along(RightCheek), left = Along(LeftCheek), nose = Along(NoseTip);
            return left - right < 1e-6 ? 0 : Math.Clamp(((nose - right) - (left - nose)) / (left - right), -1, 1);
        }
    }

    /// <summary>The corners of the eyes and the nose's root, in the order of dlib's five points.</summary>
    public Point2[] DlibPoints => [Points[LeftEyeOuter], Points[LeftEyeInner], Points[RightEyeOuter], Points[RightEyeInner], Points[NoseRoot]];

    /// <summary>How far the corners of the mouth are apart, in parts of the distance between the eyes.</summary>
    public double MouthWidth => Distance(Points[RightMouth], Points[LeftMouth]) / Math.Max(1e-6, Distance(RightEye, LeftEye));

    private static double Distance(Point2 a, Point2 b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    // A point's place on the line through the eyes.
    private double Along(int point)
    {
        (double sin, double cos) = Math.SinCos(Lean);
        return (Points[point].X * cos) + (Points[point].Y * sin);
    }
}
