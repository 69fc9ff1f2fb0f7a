using System.Text.RegularExpressions;
using Aivp.Tools.Pipeline.Animating.Motion;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>What a shot's motion text lets stand still, and what it lets flicker.</summary>
internal sealed partial class Stillness
{
    private readonly IReadOnlyList<CameraMove> _moves;
    private readonly TimeSpan _duration;

    /// <param name="motion">The shot's motion text, or the prompt where it has none.</param>
    /// <param name="duration">The clip's length.</param>
    /// <param name="peopleMove">The provider can make people move. The animatic artist's stand as they were cut out.</param>
    public Stillness(string motion, TimeSpan duration, bool peopleMove)
    {
        IReadOnlyList<CameraMove>? moves = MotionReader.Read(motion, duration);
        (_moves, _duration) = (moves ?? [], duration);

        // What's left of the text when the camera's sentences are gone is about people and things.
        PeopleMove = peopleMove && !HoldsStill().IsMatch(motion) && Sentences().Split(motion).Any(sentence => sentence.Trim().Length > 0 && CameraClauses.Of(sentence).Count == 0);
        LightMayJump = Flickers().IsMatch(motion);
    }

    /// <summary>The text says that something other than the camera moves.</summary>
    public bool PeopleMove { get; }

    /// <summary>The text speaks of a light that isn't steady.</summary>
    public bool LightMayJump { get; }

    /// <summary>Whether the camera is on its way between two moments. A whip is over in a blink, and a fast move arrives early: what follows holds.</summary>
    public bool CameraMoves(TimeSpan from, TimeSpan to)
    {
        double a = Math.Clamp(from / _duration, 0, 1);
        double b = Math.Clamp(to / _duration, 0, 1);
        return _moves.Any(move => move.Kind is CameraMoveKind.Handheld
            ? a >= move.Begin && b <= move.End
            : Math.Abs(move.Progress(b) - move.Progress(a)) > 0.04);
    }

    [GeneratedRegex(@"(?<!\d)\.|\.(?!\d)|[!?;\n。！？；]", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?:freeze[- ]?frame|frozen|motionless|tableau|nothing\s+(?:else\s+)?moves|(?:nobody|no\s*one)\s+moves|perfectly\s+still|completely\s+still|locked[- ]off)\b|一动不动|静止画面|定格", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoldsStill();

    [GeneratedRegex(@"\b(?:flicker\w*|flash(?:es|ing)?|strob\w*|lightning|pulsat\w*|blinking\s+\w*\s*(?:light|lamp|sign|neon)|sparks?|fireworks?|explo\w+|gunfire|muzzle)\b|闪|霓虹|爆炸", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flickers();
}
