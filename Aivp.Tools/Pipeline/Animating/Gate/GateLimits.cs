namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Every number of the gate. Levels are of 255.</summary>
internal static class GateLimits
{
    /// <summary>Frames looked at in every clip: the first, the last and eight between.</summary>
    public const int Samples = 10;

    /// <summary>More of them where much moves, at most.</summary>
    public const int MoreSamples = 4;

    /// <summary>Height that frames are judged at: from 700 on the judges see as well as at full size, at half the price.</summary>
    public const int JudgedHeight = 720;

    /// <summary>Height of the small pictures that light, movement and drawn figures are measured on.</summary>
    public const int SmallHeight = 135;

    /// <summary>Frames that differ by less than this, where they differ most, are one picture: compression alone makes 0.8.</summary>
    public const double SamePicture = 1;

    /// <summary>Below this brightness there is no picture, unless the keyframe is nearly as dark.</summary>
    public const double Black = 10;

    /// <summary>A keyframe this dark is meant to be.</summary>
    public const double DarkKeyframe = 16;

    /// <summary>How far apart two frames are that are compared for movement.</summary>
    public static readonly TimeSpan MovementLag = TimeSpan.FromSeconds(0.5);

    /// <summary>Standing still is noticed from this length on.</summary>
    public static readonly TimeSpan ShortestFreeze = TimeSpan.FromSeconds(1);

    /// <summary>Where the camera may stand and only people move, they may also hold still for a while.</summary>
    public static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);

    /// <summary>Where a person is seen wrong for less than this, it's a turn or a passing arm, not another person.</summary>
    public static readonly TimeSpan ShortestStretch = TimeSpan.FromSeconds(0.3);

    /// <summary>How near to a stretch's beginning and end it's looked.</summary>
    public static readonly TimeSpan Sharpness = TimeSpan.FromSeconds(0.1);

    /// <summary>A part of the picture flickers when its brightness leaves that of its neighbours in time by so much.</summary>
    public const double FlickerStep = 6;

    /// <summary>Part of the picture that has to.</summary>
    public const double FlickerShare = 0.3;

    /// <summary>So often within a second.</summary>
    public const int FlickerTimes = 3;

    /// <summary>Once is enough when the whole picture flashes by so much.</summary>
    public const double Flash = 18;

    /// <summary>What encoding and moving take off a score without anything being wrong.</summary>
    public const double Tolerance = 0.1;

    /// <summary>A character who scores so much less than at the clip's own beginning has drifted, though the score would do for a keyframe.</summary>
    public const double Drift = 0.25;

    /// <summary>A clip may be so much longer than ordered: vendors round to their own frame rates.</summary>
    public static readonly TimeSpan Overlong = TimeSpan.FromSeconds(0.5);
}
