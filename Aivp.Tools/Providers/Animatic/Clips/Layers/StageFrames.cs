using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Clips.Frames;
using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>
/// Draws a clip of our own keyframes in depth: near things move farther than far ones when the camera does, people breathe, and between two keyframes
/// the camera travels and everybody goes from where they stand in the one to where they stand in the other.
/// </summary>
internal sealed class StageFrames : IClipFrames
{
    // The middle of the clip, in which one drawing becomes the other; never longer than so many frames.
    private const double LongestChange = 0.22;
    private const int LongestChangeFrames = 15;

    // The camera and people are on their way between these moments.
    private const double Departure = 0.06;
    private const double Arrival = 0.94;

    private readonly CameraPath _path;
    private readonly StagePicture _first;
    private readonly StagePicture? _last;
    private readonly int _count;
    private readonly LayerPainter _painter;
    private readonly IReadOnlyList<StagePerson> _people;
    private readonly double _turn;
    private readonly double _turnOfPeople;
    private (StageLook Look, StagePicture Place)? _before;

    /// <param name="path">What the camera does.</param>
    /// <param name="first">How the clip begins.</param>
    /// <param name="last">How it ends; null: as the camera leaves it.</param>
    /// <param name="count">How many frames.</param>
    public StageFrames(CameraPath path, StagePicture first, StagePicture? last, int count)
    {
        (_path, _first, _last, _count) = (path, first, last, count);
        _painter = new(new PixelSize((int)first.Camera.Width, (int)first.Camera.Height));
        _turn = last is null ? 1 : Turn(first.Camera, last.Camera);

        // Who is drawn from head to foot can be seen from anywhere.
        StagePicture? closer = last is null || last.Camera.ScaleAt(0) > first.Camera.ScaleAt(0) ? last : first;
        _turnOfPeople = closer?.HasWholeFigures is true ? 0.5 : _turn;
        _people = StagePerson.Of(first, last, TimeSpan.FromSeconds((double)count / ClipOrder.FramesPerSecond));
    }

    /// <inheritdoc/>
    public bool IsStill => _path.IsStill && _last is null && _people.Count == 0;

    /// <inheritdoc/>
    public void Draw(int index, Memory<byte> frame)
    {
        double moment = _count == 1 ? 0 : (double)index / (_count - 1);
        double way = _last is null ? 0 : Way(moment);
        double change = Math.Min(LongestChange, (double)LongestChangeFrames / _count);
        int share = Share(_turn);

        // What the camera does beside going from the one keyframe's place to the other's is over when it arrives.
        CameraRig rig = _last is null ? _path.RigAt(moment) : _path.RigAt(moment).Part(1 - way);
        StageCamera camera = _last is null ? _first.Camera : Between(_first.Camera, _last.Camera, way);
        StageLook look = new(Moved(camera, rig), rig.Pose);

        bool isSamePlace = _last is null || (_last.Camera == _first.Camera && _last.Place == _first.Place);
        bool changes = share is > 0 and < 256 && !isSamePlace;
        StagePicture place = share < 256 || isSamePlace ? _first : _last!;
        IReadOnlyList<PlacedSprite>? set = changes || _before != (look, place) ? Placed(place, look) : null;
        IReadOnlyList<PlacedSprite> other = changes ? Placed(_last!, look) : [];
        _before = changes ? null : (look, place);
        int shareOfPeople = Share(_turnOfPeople);
        _painter.Paint(set, other, share, [.. _people.Select(person => person.At(look, moment, way, shareOfPeople)).OrderByDescending(one => one.Z).Select(one => one.Parts), .. Before(look, share)], frame);

        int Share(double turn) => _last is null ? 0 : (int)Math.Round(256 * Easing.InOut(0.5 + ((moment - turn) / change)));
    }

    /// <summary>
    /// When the one drawing becomes the other: in the middle, but when the camera goes far, not before the closer drawing fills the frame.
    /// </summary>
    private static double Turn(StageCamera first, StageCamera last)
    {
        double larger = last.ScaleAt(0) / first.ScaleAt(0);
        double way = Math.Log(StagePicture.FarthestView) / Math.Max(1e-9, Math.Abs(Math.Log(larger)));
        double turn = way >= 0.5 ? 0.5 : larger > 1 ? 1 - way : way;
        (double low, double high) = (Departure, Arrival);
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Way(middle) < turn ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Way(double moment) => Easing.InOut((moment - Departure) / (Arrival - Departure));

    private IEnumerable<PlacedSprite[]> Before(StageLook look, int share)
    {
        foreach (LayerSprite sprite in share < 256 ? _first.Before : [])
        {
            yield return [Place(_first, sprite, look, 256 - share)];
        }

        foreach (LayerSprite sprite in _last is not null && share > 0 ? _last.Before : [])
        {
            yield return [Place(_last!, sprite, look, share)];
        }
    }

    private static IReadOnlyList<PlacedSprite> Placed(StagePicture picture, StageLook look) => [.. picture.Set.Select(sprite => Place(picture, sprite, look, 256))];

    private static PlacedSprite Place(StagePicture picture, LayerSprite sprite, StageLook look, int share) =>
        new(sprite, share, row => look.Row(picture.Camera, sprite.Layer.Kind, sprite.Layer.Z, picture.Ceiling, row));

    /// <summary>The camera after its move. It tilts as it comes nearer, so that faces don't leave the frame.</summary>
    private static StageCamera Moved(StageCamera camera, CameraRig rig)
    {
        double scale = camera.ScaleAt(0);
        double middle = camera.Height * 0.42;
        return camera with
        {
            X = camera.X + (rig.Truck * camera.Width / scale),
            Eye = camera.Eye + (rig.Rise * camera.Height / scale),
            Distance = camera.Distance / rig.Closer,
            Horizon = middle + ((camera.Horizon - middle) * rig.Closer),
        };
    }

    private static StageCamera Between(StageCamera one, StageCamera other, double way) => way switch
    {
        <= 0 => one,
        >= 1 => other,
        _ => one with
        {
            X = one.X + ((other.X - one.X) * way),
            Eye = one.Eye + ((other.Eye - one.Eye) * way),
            Horizon = one.Horizon + ((other.Horizon - one.Horizon) * way),
            Distance = one.Distance * Math.Pow(other.Distance / one.Distance, way),
            Focal = one.Focal * Math.Pow(other.Focal / one.Focal, way),
        },
    };
}
