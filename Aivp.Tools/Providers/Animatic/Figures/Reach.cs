namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Where each kind of arm puts its hand.</summary>
internal static class Reach
{
    /// <param name="does">What the arm does.</param>
    /// <param name="side">-1: the figure's right arm, 1: its left.</param>
    /// <param name="aim">Where pointing goes on screen.</param>
    /// <param name="sway">Small difference, -1 to 1.</param>
    /// <returns>The hand in body heights from the middle of the shoulders, where the elbow points, and whether the hand is meant on screen, from its own shoulder.</returns>
    public static (Vec3 Hand, Vec3 Pole, bool OnScreen) Of(Arm does, int side, double aim, double sway)
    {
        double s = side;
        double d = sway * 0.008;
        Vec3 down = new(s * 0.5, -0.3, -1);
        Vec3 outwards = new(s, -0.35, -0.25);
        double direction = aim == 0 ? s : Math.Sign(aim);
        return does switch
        {
            Arm.Swing => (new(s * 0.14, -0.27, 0.15 + d), down, false),
            Arm.SwingBack => (new(s * 0.16, -0.26, -0.15 + d), down, false),
            Arm.Hip => (new(s * 0.115, -0.225, 0.03), new(s, 0.05, -0.4), false),
            Arm.Pocket => (new(s * 0.105, -0.265, 0.07), new(s, -0.1, -0.6), false),
            Arm.Crossed => (new(-s * 0.06, -0.115 + (s * 0.014), 0.1), outwards, false),
            Arm.Rail => (new(s * (0.13 + d), -0.2, 0.17), outwards, false),
            Arm.RailSide => (new(s * 0.235, -0.235, 0.02), new(s * 0.4, -0.2, -1), false),
            Arm.Hold => (new(s * (0.085 + d), -0.135, 0.17), outwards, false),
            Arm.HoldLow => (new(s * 0.18, -0.295, 0.06), down, false),
            Arm.HoldHigh => (new(s * 0.15, 0.02 + d, 0.26), new(s * 0.4, -1, 0), false),
            Arm.Wheel => (new(s * 0.13, -0.16 + (s * 0.03), 0.19), outwards, false),
            Arm.Point => (new(direction * 0.31, 0.015 + d, aim == 0 ? 0.12 : 0.04), new(0, -1, -0.2), true),
            Arm.Reach => (new(direction * 0.24, -0.07 + d, 0.1), new(0, -1, -0.2), true),
            Arm.Raise => (new(s * 0.12, 0.27, 0.03), new(s, 0, -0.2), false),
            Arm.Wave => (new(s * 0.22, 0.14 + d, 0.17), new(s, -0.8, 0), false),
            Arm.Ear => (new(s * 0.085, 0.075, 0.045), new(s, -0.7, 0.1), false),
            Arm.Mouth => (new(s * 0.03, 0.045, 0.125), new(s, -0.8, 0.1), false),
            Arm.Chin => (new(s * 0.03, 0.012, 0.12), new(s, -0.8, 0.1), false),
            Arm.Chest => (new(s * 0.045, -0.09, 0.09), outwards, false),
            Arm.Lap => (new(s * 0.075, -0.25, 0.15), down, false),
            Arm.Behind => (new(s * 0.05, -0.24, -0.1), new(s, -0.1, -0.3), false),
            Arm.Knee => (new(s * 0.1, -0.24, 0.2), outwards, false),
            Arm.Read => (new(s * 0.06, -0.1, 0.17), outwards, false),
            _ => (new(s * (0.138 + d), -0.315, 0.015), down, false),
        };
    }
}
