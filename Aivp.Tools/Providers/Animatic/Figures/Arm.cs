namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>What one arm does.</summary>
internal enum Arm
{
    Hang,
    Swing,
    SwingBack,
    Hip,
    Pocket,
    Crossed,
    Rail,
    RailSide,
    Hold,
    HoldLow,
    HoldHigh,
    Wheel,
    Point,
    Reach,
    Raise,
    Wave,
    Ear,
    Mouth,
    Chin,
    Chest,
    Lap,
    Behind,
    Knee,
    Read,
}
