using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>
/// Judges frames of clips that are made of their keyframes' own pixels, as the animatic artist's are: everybody must be found again, as the judges
/// accepted them on the keyframe, and nobody else may have come. Encoding blurs the fine outlines that the appearance judge goes by; colours it keeps.
/// </summary>
internal sealed class DrawnEyes
{
    // A difference that resampling and encoding make, and one that only another colour makes.
    private const double Alike = 9;
    private const double Another = 60;
    private const double CrowdedScore = 0.3;

    // Of a figure's height, from which on something new is somebody.
    private const double Somebody = 0.45;

    private readonly SmallFrames _frames;
    private readonly KeyframeView _first;
    private readonly KeyframeView _last;
    private readonly (string Character, Patch? First, Patch? Last)[] _cast;

    /// <param name="frames">The clip.</param>
    /// <param name="first">Its first keyframe.</param>
    /// <param name="last">Its last one; the same where it has only one.</param>
    public DrawnEyes(SmallFrames frames, KeyframeView first, KeyframeView last)
    {
        (_frames, _first, _last) = (frames, first, last);
        _cast = [.. first.Figures.Concat(last.Figures).Select(figure => figure.Character).Distinct().Select(who => (who, PatchOf(first, who), PatchOf(last, who)))];
    }

    /// <summary>What is to be said of a frame.</summary>
    public Task<FrameOpinion> LookAsync(int index, CancellationToken cancellationToken) => Task.Run(() => Look(index), cancellationToken);

    private FrameOpinion Look(int index)
    {
        RgbImage frame = _frames[index];
        bool isFirst = index == 0;
        bool isLast = index == _frames.Count - 1;
        double score = 1;
        List<(FaultKind, string?)> faults = [];
        List<string> said = [];
        List<(double X, double Y, double Width, double Height)> known = [];
        (bool isNearFirst, bool isNearLast) = (true, true);
        foreach ((string who, Patch? first, Patch? last) in _cast)
        {
            // Who is on one keyframe only comes or goes between.
            bool must = isLast ? last is not null : isFirst ? first is not null : first is not null && last is not null;
            (Patch? patch, Sighting? seen) = Find(frame, isLast ? null : first, isFirst ? null : last);
            if (patch is null || seen is not { } at)
            {
                continue;
            }

            double likeness = Math.Clamp(1 - ((at.Difference - Alike) / (Another - Alike)), 0, 1);
            known.Add((at.X, at.Y, patch.Width * at.Scale, patch.Height * at.Scale));
            isNearFirst &= first is null || IsNear(patch.Height * at.Scale / first.Height);
            isNearLast &= last is null || IsNear(patch.Height * at.Scale / last.Height);
            if (must && likeness < score)
            {
                score = likeness;
            }

            if (must && likeness < 0.8)
            {
                bool isGone = likeness < 0.5 && IsPlace(frame, known[^1]);
                faults.Add((isGone ? FaultKind.MissingPerson : likeness < 0.4 ? FaultKind.Swapped : FaultKind.Drifted, who));
                said.Add(isGone ? $"{who} has gone" : likeness < 0.4 ? $"{who} isn't who stood there on the keyframe" : $"{who} doesn't look as on the keyframe");
            }
        }

        // When somebody comes or goes, a part of that person is seen at the edge before anybody can say who it is.
        bool mayCross = !isFirst && !isLast && _cast.Any(one => one.First is null || one.Last is null);
        double? newcomer = Newcomer(frame, known, isLast || !isNearFirst, isFirst || !isNearLast, mayCross);
        if (newcomer > Somebody && faults.TrueForAll(fault => fault.Item1 is not FaultKind.Swapped))
        {
            score = Math.Min(score, CrowdedScore);
            faults.Add((FaultKind.ExtraPerson, null));
            said.Add("somebody is there who isn't on the keyframe");
        }

        return new(Math.Round(score, 3), faults, said.Count == 0 ? "as on the keyframe" : string.Join("; ", said));
    }

    // From much nearer or much farther away the place looks too different to tell.
    private static bool IsNear(double scale) => scale is > 0.8 and < 1.25;

    private double? Newcomer(
        RgbImage frame, IReadOnlyList<(double X, double Y, double Width, double Height)> known, bool withoutFirst, bool withoutLast, bool mayCross)
    {
        double? fromFirst = withoutFirst ? null : new Newcomers(_first).Height(frame, known, mayCross);
        double? fromLast = withoutLast || ReferenceEquals(_first, _last) && fromFirst is not null ? null : new Newcomers(_last).Height(frame, known, mayCross);
        return fromFirst is double a && fromLast is double b ? Math.Min(a, b) : fromFirst ?? fromLast;
    }

    private static (Patch? Patch, Sighting? Seen) Find(RgbImage frame, Patch? one, Patch? other)
    {
        Sighting? first = one?.FindIn(frame);
        Sighting? second = ReferenceEquals(one, other) ? null : other?.FindIn(frame);
        return second is { } b && (first is not { } a || b.Difference < a.Difference) ? (other, second) : (one, first);
    }

    // Nobody stands where the colours go on as they are beside it.
    private static bool IsPlace(RgbImage frame, (double X, double Y, double Width, double Height) box)
    {
        long sum = 0;
        int count = 0;
        for (double part = -0.4; part <= 0.4; part += 0.05)
        {
            int y = Math.Clamp((int)(box.Y + (part * box.Height)), 0, frame.Height - 1);
            (byte r, byte g, byte b) = frame[Math.Clamp((int)box.X, 0, frame.Width - 1), y];
            int least = int.MaxValue;
            foreach (int side in new[] { -1, 1 })
            {
                (byte sr, byte sg, byte sb) = frame[Math.Clamp((int)(box.X + (side * ((box.Width * 0.62) + 2))), 0, frame.Width - 1), y];
                least = Math.Min(least, Math.Abs(r - sr) + Math.Abs(g - sg) + Math.Abs(b - sb));
            }

            sum += least;
            count += 3;
        }

        return (double)sum / count < 14;
    }

    private static Patch? PatchOf(KeyframeView view, string who) =>
        view.Figures.FirstOrDefault(figure => figure.Character == who) is { } figure ? new(view.Picture, figure) : null;
}
