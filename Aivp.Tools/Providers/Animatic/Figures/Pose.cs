using Aivp.Tools.Providers.Animatic.Looks;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>How a figure holds itself. Angles in degrees; 0 looks at the camera, positive turns towards the viewer's right, 180 shows the back.</summary>
internal sealed record Pose
{
    public double BodyYaw { get; init; }

    public double HeadYaw { get; init; }

    /// <summary>Forward bend of the upper body.</summary>
    public double Lean { get; init; }

    /// <summary>Sideways tilt of the upper body, towards the viewer's right.</summary>
    public double Roll { get; init; }

    /// <summary>Tilt of the head in the picture, clockwise.</summary>
    public double HeadTilt { get; init; }

    public Legs Legs { get; init; }

    /// <summary>The arm on the viewer's left when the figure faces the camera: its own right arm.</summary>
    public Arm Right { get; init; }

    /// <summary>The figure's own left arm.</summary>
    public Arm Left { get; init; }

    /// <summary>Where a pointing, reaching or holding-out arm goes on screen: -1 left, 1 right, 0 forwards.</summary>
    public double Aim { get; init; }

    public Mood Mood { get; init; }

    /// <summary>Where the eyes look, beside the head: -1 to 1.</summary>
    public double Gaze { get; init; }

    public bool MouthOpen { get; init; }

    /// <summary>What is held, in the first arm that holds.</summary>
    public Held Held { get; init; }

    /// <summary>Small differences between two drawings of one pose, -1 to 1.</summary>
    public double Sway { get; init; }

    /// <summary>The arm that a carried tell is in: the one that holds, else the wearer's usual one.</summary>
    public bool CarriesOnLeft(Tell tell) => (IsHolding(Left), IsHolding(Right)) switch
    {
        (true, false) => true,
        (false, true) => false,
        _ => tell.OnLeft,
    };

    public static bool IsHolding(Arm arm) => arm is Arm.Hold or Arm.HoldLow or Arm.HoldHigh or Arm.Wheel or Arm.Ear or Arm.Read or Arm.Mouth or Arm.Reach;

    public View HeadView => ViewOf(HeadYaw);

    public View BodyView => ViewOf(BodyYaw);

    private static View ViewOf(double yaw) => Math.Abs(yaw) switch
    {
        < 18 => View.Front,
        < 62 => View.ThreeQuarter,
        < 125 => View.Profile,
        _ => View.Back,
    };
}
