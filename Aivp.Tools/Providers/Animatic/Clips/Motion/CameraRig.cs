namespace Aivp.Tools.Providers.Animatic.Clips.Motion;

/// <summary>What the camera does in a set that has depth.</summary>
/// <param name="Pose">How it turns: all of the picture moves alike.</param>
/// <param name="Closer">How much larger the figures are because it has come nearer; 1: it hasn't.</param>
/// <param name="Truck">How far it has gone to the right, as a part of the width that is seen where the figures stand.</param>
/// <param name="Rise">How far it has risen, as a part of the height that is seen there.</param>
internal readonly record struct CameraRig(CameraPose Pose, double Closer, double Truck, double Rise)
{
    /// <summary>As the keyframe was drawn.</summary>
    public static CameraRig Rest { get; } = new(CameraPose.Whole, 1, 0, 0);

    /// <summary>Both at once.</summary>
    public CameraRig And(CameraRig other) => new(Pose.And(other.Pose), Closer * other.Closer, Truck + other.Truck, Rise + other.Rise);

    /// <summary>A part of it.</summary>
    /// <param name="share">1: all of it; 0: nothing.</param>
    public CameraRig Part(double share) => new(new(Math.Pow(Pose.Zoom, share), Pose.X * share, Pose.Y * share), Math.Pow(Closer, share), Truck * share, Rise * share);
}
