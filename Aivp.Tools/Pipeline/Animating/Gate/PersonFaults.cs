using System.Globalization;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Finds the stretches in which people aren't who they should be, from a few frames, and looks closer where they begin and end.</summary>
/// <param name="frames">The clip.</param>
/// <param name="accepted">The score from which a picture is accepted.</param>
/// <param name="keyframe">The keyframe's own score; null: it has none. A clip can't be better than what it was made from.</param>
/// <param name="look">Has a frame judged.</param>
internal sealed class PersonFaults(SmallFrames frames, double accepted, double? keyframe, Func<int, CancellationToken, Task<FrameOpinion>> look)
{
    private readonly SortedDictionary<int, FrameOpinion> _seen = [];
    private readonly List<(int First, int Last)> _blinks = [];
    private double _limit;

    /// <summary>What was looked at, in order.</summary>
    public IReadOnlyList<FrameSample> Samples => [.. _seen.Select(pair => new FrameSample(pair.Key, pair.Value))];

    /// <summary>What was wrong for too short a time to count.</summary>
    public IEnumerable<TimeSpan> Blinks => _blinks.Select(run => frames.TimeOf(run.First));

    /// <summary>The lowest score of all that counts; null: nobody could be scored.</summary>
    public double? Worst => _seen.Where(pair => _blinks.TrueForAll(run => pair.Key < run.First || pair.Key > run.Last)).Min(pair => pair.Value.Score);

    /// <summary>The last frame's score.</summary>
    public double? Last => _seen.TryGetValue(frames.Count - 1, out FrameOpinion? last) ? last.Score : null;

    /// <summary>Looks at frames.</summary>
    /// <param name="sampled">Which, rising, the first and last among them.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<IReadOnlyList<ClipFault>> FindAsync(IReadOnlyList<int> sampled, CancellationToken cancellationToken)
    {
        FrameOpinion[] opinions = await Task.WhenAll(sampled.Select(frame => look(frame, cancellationToken)));
        for (int i = 0; i < sampled.Count; i++)
        {
            _seen[sampled[i]] = opinions[i];
        }

        double own = keyframe ?? 1;
        double start = Math.Min(own, opinions[0].Score ?? own);
        _limit = Math.Max(Math.Min(accepted, own) - GateLimits.Tolerance, start - GateLimits.Drift);
        List<ClipFault> faults = [];
        foreach ((int first, int last) in Runs())
        {
            int from = await EdgeAsync(first, -1, cancellationToken);
            int to = await EdgeAsync(last, 1, cancellationToken);
            bool counts = to == frames.Count - 1 || from == 0 || frames.TimeOf(to - from + 1) >= GateLimits.ShortestStretch;
            if (counts)
            {
                faults.AddRange(Faults(from, to));
            }
            else
            {
                _blinks.Add((from, to));
            }
        }

        return faults;
    }

    private bool IsBad(FrameOpinion opinion) => opinion.Score < _limit;

    // Frames that nobody could score neither begin nor end a stretch.
    private List<(int First, int Last)> Runs()
    {
        List<(int First, int Last)> runs = [];
        bool open = false;
        foreach ((int frame, FrameOpinion opinion) in _seen.Where(pair => pair.Value.Score is not null))
        {
            if (IsBad(opinion))
            {
                runs.Add(open ? (runs[^1].First, frame) : (frame, frame));
                if (open)
                {
                    runs.RemoveAt(runs.Count - 2);
                }
            }

            open = IsBad(opinion);
        }

        return runs;
    }

    /// <summary>Where a stretch ends on one side: halves the way to the next good frame until it's known well enough.</summary>
    private async Task<int> EdgeAsync(int bad, int side, CancellationToken cancellationToken)
    {
        int[] beyond = [.. _seen.Where(pair => (pair.Key - bad) * side > 0 && pair.Value.Score is not null).Select(pair => pair.Key)];
        if (beyond.Length == 0)
        {
            return side < 0 ? 0 : frames.Count - 1;
        }

        int good = side < 0 ? beyond.Max() : beyond.Min();
        int near = frames.FramesIn(GateLimits.Sharpness);
        while (Math.Abs(good - bad) > near)
        {
            int middle = (good + bad) / 2;
            FrameOpinion opinion = _seen.TryGetValue(middle, out FrameOpinion? known) ? known : await look(middle, cancellationToken);
            _seen[middle] = opinion;
            (good, bad) = IsBad(opinion) ? (good, middle) : (middle, bad);
        }

        return bad;
    }

    private IEnumerable<ClipFault> Faults(int from, int to)
    {
        FrameOpinion worst = _seen.Where(pair => pair.Key >= from && pair.Key <= to && pair.Value.Score is not null).MinBy(pair => pair.Value.Score).Value;
        (FaultKind Kind, string? Character)[] named = [.. worst.Faults.Distinct()];
        TimeSpan begin = frames.TimeOf(from);
        TimeSpan end = frames.TimeOf(to + 1);
        string when = string.Create(CultureInfo.InvariantCulture, $"from {begin.TotalSeconds:0.0} to {end.TotalSeconds:0.0} s");
        return (named.Length == 0 ? [(FaultKind.Drifted, null)] : named)
            .Select(fault => new ClipFault(fault.Kind, begin, end, $"{worst.Reason}, {when}") { Character = fault.Character, Score = worst.Score });
    }
}
