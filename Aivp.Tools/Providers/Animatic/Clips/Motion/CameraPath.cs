using Aivp.Tools.Pipeline.Animating.Motion;

namespace Aivp.Tools.Providers.Animatic.Clips.Motion;

/// <summary>Where the camera looks at each moment of a clip.</summary>
internal sealed class CameraPath
{
    // How far a move goes in a shot of five seconds at no particular speed.
    private const double Closer = 0.13;
    private const double Turn = 0.075;
    private const double Travel = 0.09;
    private const double Sway = 0.0045;
    private const double Farthest = 0.13;

    private readonly IReadOnlyList<CameraMove> _moves;
    private readonly TimeSpan _duration;
    private readonly double _scale;
    private readonly double[] _phases;

    /// <param name="moves">What the camera does; none: it stands still.</param>
    /// <param name="duration">The clip's length. A longer shot has time to go further.</param>
    /// <param name="seed">How a hand sways.</param>
    /// <param name="reach">Scales how far all moves go; 1: as far as they would by themselves.</param>
    public CameraPath(IReadOnlyList<CameraMove> moves, TimeSpan duration, int seed, double reach)
    {
        (_moves, _duration) = (moves, duration);
        _scale = reach * Math.Clamp(Math.Sqrt(duration.TotalSeconds / 5), 0.6, 1.25);
        Random random = new(seed);
        _phases = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble() * Math.Tau)];
    }

    /// <summary>Nothing moves.</summary>
    public bool IsStill => _moves.Count == 0;

    /// <summary>The view at a moment, 0 to 1. At 0 it is the whole still.</summary>
    public CameraPose At(double moment) => _moves.Aggregate(CameraPose.Whole, (pose, move) => pose.And(Pose(move, moment)));

    /// <summary>What the camera does at a moment, 0 to 1, in a set that has depth. At 0 it rests.</summary>
    public CameraRig RigAt(double moment) => _moves.Aggregate(CameraRig.Rest, (rig, move) => rig.And(Rig(move, moment)));

    private CameraRig Rig(CameraMove move, double moment)
    {
        double amount = Amount(move, moment);
        CameraRig rest = CameraRig.Rest;
        return move.Kind switch
        {
            CameraMoveKind.Push => rest with { Closer = 1 + (Closer * amount) },
            CameraMoveKind.Pull => rest with { Closer = 1 / (1 + (Closer * amount)) },
            CameraMoveKind.TrackLeft => rest with { Truck = -Within(Travel * amount) },
            CameraMoveKind.TrackRight => rest with { Truck = Within(Travel * amount) },
            CameraMoveKind.CraneUp => rest with { Closer = 1 / (1 + (0.3 * Closer * amount)), Rise = Within(Travel * amount) },
            CameraMoveKind.CraneDown => rest with { Closer = 1 + (0.3 * Closer * amount), Rise = -Within(Travel * amount) },

            // On a circle the figures stay where they are, and the place goes past behind them.
            CameraMoveKind.ArcLeft => Around(-1, amount),
            CameraMoveKind.ArcRight => Around(1, amount),
            CameraMoveKind.Follow => new CameraRig(CameraPose.Whole, 1 + (0.6 * Closer * amount), 0, 0).And(Carried(Swaying(move, moment, 0.5))),
            CameraMoveKind.Handheld => Carried(Swaying(move, moment, 1)),
            _ => rest with { Pose = Turned(Pose(move, moment)) },
        };
    }

    private static CameraRig Around(int side, double amount) =>
        new(new(1, -side * Within(Travel * 1.2 * amount), 0), 1 + (0.4 * Closer * amount), side * Within(Travel * 1.2 * amount), 0);

    // Whoever carries a camera also shifts it.
    private static CameraRig Carried(CameraPose sway) => new(sway, 1, sway.X, sway.Y);

    private static CameraPose Turned(CameraPose pose) => pose with { X = Within(pose.X), Y = Within(pose.Y) };

    // Layers are drawn a little beyond the frame, and no farther.
    private static double Within(double way) => Math.Tanh(way / Farthest) * Farthest;

    private double Amount(CameraMove move, double moment) => _scale * move.Progress(moment) * move.Speed switch
    {
        MoveSpeed.Slow => 0.6,
        MoveSpeed.Fast => 1.4,
        MoveSpeed.Whip => 1.8,
        _ => 1,
    };

    private CameraPose Pose(CameraMove move, double moment)
    {
        double amount = Amount(move, moment);
        return move.Kind switch
        {
            CameraMoveKind.Push => new(1 + (Closer * amount), 0, 0),
            CameraMoveKind.Pull => new(1 / (1 + (Closer * amount)), 0, 0),
            CameraMoveKind.PanLeft => new(1, -Turn * amount, 0),
            CameraMoveKind.PanRight => new(1, Turn * amount, 0),
            CameraMoveKind.TiltUp => new(1, 0, -Turn * amount),
            CameraMoveKind.TiltDown => new(1, 0, Turn * amount),
            CameraMoveKind.TrackLeft => new(1, -Travel * amount, 0),
            CameraMoveKind.TrackRight => new(1, Travel * amount, 0),
            CameraMoveKind.CraneUp => new(1 / (1 + (0.3 * Closer * amount)), 0, -Travel * amount),
            CameraMoveKind.CraneDown => new(1 + (0.3 * Closer * amount), 0, Travel * amount),
            CameraMoveKind.ArcLeft => new(1 + (0.4 * Closer * amount), -Turn * amount, 0),
            CameraMoveKind.ArcRight => new(1 + (0.4 * Closer * amount), Turn * amount, 0),
            CameraMoveKind.Follow => new CameraPose(1 + (0.6 * Closer * amount), 0, 0).And(Swaying(move, moment, 0.5)),
            _ => Swaying(move, moment, 1),
        };
    }

    // Slow waves that don't repeat together within a shot. They grow from nothing and fade to nothing, so that both ends are the stills themselves.
    private CameraPose Swaying(CameraMove move, double moment, double strength)
    {
        double seconds = moment * _duration.TotalSeconds;
        double rest = _duration.TotalSeconds - seconds;
        double amount = Sway * strength * Easing.InOut(seconds / 0.6) * Easing.InOut(rest / 0.6) * move.Speed switch
        {
            MoveSpeed.Slow => 0.6,
            MoveSpeed.Normal => 1,
            _ => 1.8,
        };
        double x = Wave(0, 0.43) + (0.5 * Wave(1, 1.07)) + (0.2 * Wave(2, 2.3));
        double y = Wave(3, 0.37) + (0.5 * Wave(4, 1.21)) + (0.25 * Wave(5, 1.9));
        return new(1 + (amount * 0.8), amount * x, amount * y * 1.3);

        double Wave(int phase, double hertz) => Math.Sin((seconds * hertz * Math.Tau) + _phases[phase]);
    }
}
