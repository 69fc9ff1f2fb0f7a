using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Sets;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>Somebody in a clip: from where to where, and as which drawings.</summary>
internal sealed class StagePerson
{
    // Of the height, and at most so much of the frame's: a breath is seen at the shoulders, and mustn't make a close face jump.
    private const double Breath = 0.0045;
    private const double MostBreath = 0.004;
    private const double BreathSeconds = 3.4;

    // Metres.
    private const double Step = 0.65;
    private const double StepLift = 0.018;
    private const double Beside = 0.6;

    private readonly (StagePicture Picture, LayerSprite Sprite)? _first;
    private readonly (StagePicture Picture, LayerSprite Sprite)? _last;
    private readonly TimeSpan _duration;
    private readonly double _phase;
    private readonly double _breath;
    private readonly (double X, double Z) _from;
    private readonly (double X, double Z) _to;

    private StagePerson((StagePicture, LayerSprite)? first, (StagePicture, LayerSprite)? last, StagePicture start, StagePicture end, TimeSpan duration, int number)
    {
        (_first, _last, _duration, _phase) = (first, last, duration, number * 0.37);
        (StagePicture picture, LayerSprite sprite) = _first ?? _last!.Value;
        double height = picture.Camera.At(0, 0, sprite.Layer.Z).Y - sprite.Top;
        _breath = Math.Min(Breath, MostBreath * picture.Camera.Height / Math.Max(1, height));
        _from = _first is { } one ? Stand(one.Sprite) : Outside(start.Camera, end.Camera, _last!.Value.Sprite);
        _to = _last is { } two ? Stand(two.Sprite) : ReferenceEquals(start, end) ? _from : Outside(end.Camera, start.Camera, _first!.Value.Sprite);
    }

    /// <summary>Everybody in two keyframes, each once; who is on both goes from the one place to the other.</summary>
    public static IReadOnlyList<StagePerson> Of(StagePicture first, StagePicture? last, TimeSpan duration)
    {
        List<LayerSprite> rest = [.. last?.Figures ?? []];
        List<StagePerson> people = [];
        foreach (LayerSprite sprite in first.Figures)
        {
            LayerSprite? again = rest.Find(other => other.Layer.Figure == sprite.Layer.Figure);
            _ = again is not null && rest.Remove(again);
            people.Add(new((first, sprite), again is null ? null : (last!, again), first, last ?? first, duration, people.Count));
        }

        people.AddRange(rest.Select((sprite, i) => new StagePerson(null, (last!, sprite), first, last!, duration, people.Count + i)));
        return people;
    }

    /// <summary>Where the person is at a moment, and what of it is seen.</summary>
    /// <param name="look">How the set is seen.</param>
    /// <param name="moment">0 to 1.</param>
    /// <param name="way">How far everybody has gone from the first place to the last.</param>
    /// <param name="share">How far the first drawing has become the last, in 256ths.</param>
    public (double Z, PlacedSprite[] Parts) At(StageLook look, double moment, double way, int share)
    {
        double seconds = moment * _duration.TotalSeconds;
        double calm = Math.Min(Easing.InOut(seconds / 0.8), Easing.InOut((_duration.TotalSeconds - seconds) / 0.8));
        double steps = Math.Abs(_to.X - _from.X) / Step;
        double lift = steps < 0.5 ? 0 : StepLift * Math.Abs(Math.Sin(Math.PI * Math.Round(steps) * way));
        FigurePlace now = new(
            _from.X + ((_to.X - _from.X) * way),
            _from.Z + ((_to.Z - _from.Z) * way),
            lift,
            1 + (_breath * calm * Math.Sin(((seconds / BreathSeconds) + _phase) * Math.Tau)));
        PlacedSprite[] parts = (_first, _last) switch
        {
            ({ } one, { } two) when share is > 0 and < 256 => [Part(one, 256 - share), Part(two, share)],
            ({ } one, null) => [Part(one, 256)],
            (null, { } two) => [Part(two, 256)],
            ({ } one, { } two) => [Part(share == 0 ? one : two, 256)],
            _ => [],
        };
        return (now.Z, parts);

        PlacedSprite Part((StagePicture Picture, LayerSprite Sprite) drawing, int part) => new(
            drawing.Sprite, part, row => look.Row(drawing.Picture.Camera, drawing.Sprite.Layer.X, drawing.Sprite.Layer.Z, now, row));
    }

    private static (double X, double Z) Stand(LayerSprite sprite) => (sprite.Layer.X, sprite.Layer.Z);

    // Just beyond the nearer edge of what one camera sees, for somebody whom only the other sees.
    private static (double X, double Z) Outside(StageCamera camera, StageCamera seenBy, LayerSprite sprite)
    {
        double z = sprite.Layer.Z;
        int side = sprite.Layer.X < seenBy.X ? -1 : 1;
        double half = Math.Max(camera.Width / 2 / camera.ScaleAt(z), Math.Abs(sprite.Layer.X - camera.X));
        return (camera.X + (side * (half + Beside)), z);
    }
}
