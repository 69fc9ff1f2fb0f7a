using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>One thing the camera does, and when.</summary>
/// <param name="Kind">What.</param>
/// <param name="Speed">How fast.</param>
/// <param name="Begin">Where it begins, as a part of the clip: 0 to 1.</param>
/// <param name="End">Where it ends, as a part of the clip: more than <paramref name="Begin"/>, at most 1.</param>
internal sealed partial record CameraMove(CameraMoveKind Kind, MoveSpeed Speed, double Begin = 0, double End = 1)
{
    /// <summary>In words, for the clip's log: <c>slow push</c>.</summary>
    public override string ToString()
    {
        string kind = Capital().Replace($"{Kind}", match => $" {match.Value.ToLowerInvariant()}").Trim();
        return Speed is MoveSpeed.Normal ? kind : $"{Speed.ToString().ToLowerInvariant()} {kind}";
    }

    /// <summary>How far the move is at a moment.</summary>
    /// <param name="moment">A part of the clip, 0 to 1.</param>
    /// <returns>0 before it begins, 1 from its end on; in between it starts and stops softly.</returns>
    public double Progress(double moment)
    {
        double length = End - Begin;
        double share = Speed switch
        {
            MoveSpeed.Fast => 0.6,
            MoveSpeed.Whip => 0.15,
            _ => 1,
        };

        // A whip needs something to leave: it doesn't start with the shot.
        double lead = Speed is MoveSpeed.Whip ? length * 0.3 : 0;
        double part = Math.Clamp((moment - Begin - lead) / (length * share), 0, 1);
        return Kind is CameraMoveKind.TrackLeft or CameraMoveKind.TrackRight or CameraMoveKind.Follow ? Easing.Steady(part) : Easing.InOut(part);
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
