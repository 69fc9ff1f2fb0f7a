using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>Takes a camera clause apart into moves.</summary>
internal static partial class MovePhrases
{
    // In the order of their strength: the first that fits a word wins.
    private static readonly (Regex Words, Func<Direction, CameraMoveKind> Kind)[] s_moves =
    [
        (Handheld(), _ => CameraMoveKind.Handheld),
        (Arc(), direction => direction is Direction.Left ? CameraMoveKind.ArcLeft : CameraMoveKind.ArcRight),
        (Pull(), direction => Resolve(direction, CameraMoveKind.Pull)),
        (Push(), direction => Resolve(direction, CameraMoveKind.Push)),
        (Tilt(), direction => direction is Direction.Down ? CameraMoveKind.TiltDown : CameraMoveKind.TiltUp),
        (Pan(), direction => direction switch
        {
            Direction.Left => CameraMoveKind.PanLeft,
            Direction.Up => CameraMoveKind.TiltUp,
            Direction.Down => CameraMoveKind.TiltDown,
            _ => CameraMoveKind.PanRight,
        }),
        (Crane(), direction => direction is Direction.Down ? CameraMoveKind.CraneDown : CameraMoveKind.CraneUp),
        (Sink(), _ => CameraMoveKind.CraneDown),
        (Rise(), _ => CameraMoveKind.CraneUp),
        (Travel(), direction => Resolve(direction, CameraMoveKind.Follow)),
    ];

    private enum Direction
    {
        None,
        Left,
        Right,
        Up,
        Down,
        In,
        Out,
    }

    /// <summary>Whether a clause says what the camera does, if only that it stands still.</summary>
    public static bool Speaks(string clause) => Still().IsMatch(clause) || Of(clause).Any();

    /// <summary>The moves of a clause; none where it says that the camera stands still.</summary>
    public static IEnumerable<MovePhrase> Of(string clause)
    {
        string[] parts = Connector().Split(NotAMove().Replace(clause, " "));
        Func<Direction, CameraMoveKind>? last = null;
        MoveSpeed carried = MoveSpeed.Normal;
        bool next = false;

        // Split keeps the connectors: phrase, connector, phrase, …
        for (int i = 0; i < parts.Length; i += 2)
        {
            string phrase = parts[i];
            next |= i > 0 && Then().IsMatch(parts[i - 1]);
            MoveSpeed speed = SpeedOf(phrase) is var said && said is MoveSpeed.Normal ? carried : said;
            Direction direction = DirectionOf(phrase);
            Func<Direction, CameraMoveKind>[] found = Found(phrase);
            if (found.Length == 0 && Still().IsMatch(phrase))
            {
                // "Holds, then pushes in": standing still takes its time too.
                yield return new([], MoveSpeed.Normal, next);
                next = false;
                continue;
            }

            if (found.Length == 0 && (last is null || direction is Direction.None))
            {
                // "Slowly, the camera …": the adverb belongs to what follows.
                carried = speed;
                continue;
            }

            // "Pans left, then right" says the move once.
            Func<Direction, CameraMoveKind>[] moves = found.Length > 0 ? found : [last!];
            yield return new([.. moves.Select(move => move(direction)).Distinct()], speed, next);
            (last, carried, next) = (moves[^1], MoveSpeed.Normal, false);
        }
    }

    private static Func<Direction, CameraMoveKind>[] Found(string phrase)
    {
        List<Func<Direction, CameraMoveKind>> found = [];
        foreach ((Regex words, Func<Direction, CameraMoveKind> kind) in s_moves)
        {
            if (words.IsMatch(phrase))
            {
                found.Add(kind);

                // "Tracking in" is one move, not a push and a track.
                phrase = words.Replace(phrase, " ");
            }
        }

        // "Handheld, follows her" is one way of moving; "the camera moves and pans" is a pan.
        return found.Count > 1 && found[^1] == s_moves[^1].Kind ? [.. found[..^1]] : [.. found];
    }

    private static CameraMoveKind Resolve(Direction direction, CameraMoveKind otherwise) => direction switch
    {
        Direction.In => CameraMoveKind.Push,
        Direction.Out => CameraMoveKind.Pull,
        Direction.Left => otherwise is CameraMoveKind.Follow ? CameraMoveKind.TrackLeft : otherwise,
        Direction.Right => otherwise is CameraMoveKind.Follow ? CameraMoveKind.TrackRight : otherwise,
        Direction.Up => otherwise is CameraMoveKind.Follow ? CameraMoveKind.CraneUp : otherwise,
        Direction.Down => otherwise is CameraMoveKind.Follow ? CameraMoveKind.CraneDown : otherwise,
        _ => otherwise,
    };

    private static MoveSpeed SpeedOf(string phrase) =>
        Whip().IsMatch(phrase) ? MoveSpeed.Whip : Fast().IsMatch(phrase) ? MoveSpeed.Fast : Slow().IsMatch(phrase) ? MoveSpeed.Slow : MoveSpeed.Normal;

    private static Direction DirectionOf(string phrase)
    {
        Match heading = Heading().Match(phrase);
        return heading.Success ? Enum.GetValues<Direction>().Skip(1).First(direction => heading.Groups[$"{direction}"].Success) : Direction.None;
    }

    [GeneratedRegex(@"(\bthen\b|\bfollowed\s+by\b|\bbefore\b|\bafter\s+(?:that|which)\b|\bending\s+(?:in|with|on)\b|→|然后|随后|接着|之后|再|\band\b|\bwhile\b|\bwith\b|\bcombined\b|&|\+|,|，|、|同时|并)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    [GeneratedRegex(@"then|followed|before|after|ending|→|然后|随后|接着|之后|再", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Then();

    // What the camera doesn't do, and framings that sound like directions.
    [GeneratedRegex(@"\bclose[- ]?ups?\b|\b(?:no|not|without|never|n't)\s+(?:any\s+)?(?:camera\s+)?(?:pan|tilt|zoom|push|pull|track|doll|crane|hand-?held|shak|follow|mov)\w*(?:\s+(?:or|and)\s+\w+)?|[不无没][推拉摇移]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAMove();

    [GeneratedRegex(@"\b(?:static|stationary|locked|fixed|still|unmoving|motionless|tripod|holds?|stays?|rests?|no\s+(?:camera\s+)?(?:movement|motion)|(?:does\s+not|doesn't|not|never)\s+mov\w*)\b|固定|静止|不动|定机位", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Still();

    [GeneratedRegex(@"\bhand-?held\b|\bshak(?:y|es|ing)\b|\bshoulder[- ]?(?:cam|mounted)\b|\bsway(?:s|ing)?\b|手持|晃动|抖动", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handheld();

    [GeneratedRegex(@"\b(?:arc|arcs|arcing|orbit|orbits|orbiting|circl(?:es|ing)|rotates?\s+around)\b|环绕|绕", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arc();

    [GeneratedRegex(@"\bpull(?:s|ing)?\b(?!\s+focus)|\b(?:doll(?:y|ies|ying)|zoom(?:s|ing)?|track(?:s|ing)?|mov(?:e|es|ing)|drift(?:s|ing)?|back(?:s|ing)?|eas(?:e|es|ing))[- ]+(?:\w+ly\s+)?(?:out|back|backwards?|away)\b|\bwiden(?:s|ing)?\b|\bretreat\w*|拉", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pull();

    [GeneratedRegex(@"\bpush(?:es|ing)?\b|\b(?:doll(?:y|ies|ying)|zoom(?:s|ing)?)\b(?!\s+(?:\w+ly\s+)?(?:to\s+the\s+)?(?:left|right|up|down|across))|\b(?:creep|clos|inch|mov|track|driv)\w*\s+(?:\w+ly\s+)?(?:in|closer|forwards?)\b|推", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Push();

    [GeneratedRegex(@"\btilt(?:s|ing)?\b|[上下]摇|摇[上下]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tilt();

    [GeneratedRegex(@"\b(?:whip-?)?pan(?:s|ning)?\b|摇|甩", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pan();

    [GeneratedRegex(@"\b(?:crane|cranes|craning|jib|pedestal|pedestals|boom|booms|booming)\b|升降", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crane();

    [GeneratedRegex(@"\b(?:sink|sinks|sinking|descend|descends|descending|lower|lowers|lowering)\b|降", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sink();

    [GeneratedRegex(@"\b(?:rise|rises|rising|ascend|ascends|ascending|lift|lifts|lifting)\b|升", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rise();

    [GeneratedRegex(@"\b(?:track|tracks|tracking|truck|trucks|trucking|follow|follows|following|doll(?:y|ies|ying)|slid(?:e|es|ing)|glid(?:e|es|ing)|drift|drifts|drifting|float|floats|floating|travel(?:s|ling|ing)?|mov(?:e|es|ing)|steadicam)\b|移|跟", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Travel();

    [GeneratedRegex(@"(?<Left>\bleft(?:wards?)?\b|左)|(?<Right>\bright(?:wards?)?\b|右)|(?<Up>\bup(?:wards?)?\b|上)|(?<Down>\bdown(?:wards?)?\b|下)|(?<In>\b(?:in|into|closer|forwards?|towards?)\b|前|近)|(?<Out>\b(?:out|back|backwards?|away)\b|后|远)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:slow(?:ly)?|gentl[ey]|subtl[ey]|gradual(?:ly)?|soft(?:ly)?|creep\w*|inch\w*|drift\w*|slight(?:ly)?|barely|eas(?:e|es|ing))\b|缓|慢|徐|轻|微", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slow();

    [GeneratedRegex(@"\b(?:quick(?:ly)?|fast|rapid(?:ly)?|swift(?:ly)?|brisk(?:ly)?|sharp(?:ly)?|sudden(?:ly)?|hurried(?:ly)?|violent(?:ly)?)\b|快|急|迅|猛", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fast();

    [GeneratedRegex(@"\b(?:whip|snap|crash|smash|swish)(?:es|s)?\b|\bwhip-?pan\w*|甩", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whip();
}
