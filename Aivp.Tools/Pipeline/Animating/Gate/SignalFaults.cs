using System.Globalization;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>Finds what is wrong with a clip as a signal: no picture, no movement, no steady light.</summary>
internal static class SignalFaults
{
    /// <param name="frames">The clip.</param>
    /// <param name="keyframe">The keyframe's brightness, 0 to 255; null: it has none.</param>
    /// <param name="stillness">What may stand still or flicker.</param>
    public static IReadOnlyList<ClipFault> Find(SmallFrames frames, double? keyframe, Stillness stillness)
    {
        bool[] black = [.. Enumerable.Range(0, frames.Count).Select(i => frames.Brightness(i) < GateLimits.Black && !(keyframe < GateLimits.DarkKeyframe))];
        List<ClipFault> faults = [.. Runs(black).Select(run => Fault(frames, FaultKind.Black, run.First, run.Last, "no picture"))];

        // Black frames neither move nor flicker; they're named once.
        faults.AddRange(Frozen(frames, stillness, black));
        faults.AddRange(Flicker(frames, stillness, black));
        return faults;
    }

    private static IEnumerable<ClipFault> Frozen(SmallFrames frames, Stillness stillness, bool[] black)
    {
        int lag = frames.FramesIn(GateLimits.MovementLag);
        bool[] camera = new bool[frames.Count];
        bool[] people = new bool[frames.Count];
        for (int i = 0; i + lag < frames.Count; i++)
        {
            bool still = !black[i] && !black[i + lag] && frames.Difference(i, i + lag) < GateLimits.SamePicture;
            camera[i] = still && stillness.CameraMoves(frames.TimeOf(i), frames.TimeOf(i + lag));
            people[i] = still;
        }

        foreach ((int first, int last) in Runs(camera).Select(run => (run.First, run.Last + lag)).Where(run => Lasts(run, GateLimits.ShortestFreeze)))
        {
            yield return Fault(frames, FaultKind.Frozen, first, last, "nothing moves while the camera should");
        }

        if (stillness.PeopleMove && !camera.Contains(true))
        {
            foreach ((int first, int last) in Runs(people).Select(run => (run.First, run.Last + lag)).Where(run => Lasts(run, GateLimits.ShortestPause) && (run.Item2 - run.First) * 5 >= frames.Count * 2))
            {
                yield return Fault(frames, FaultKind.Frozen, first, last, "nothing moves at all, though the shot says what does");
            }
        }

        bool Lasts((int First, int Last) run, TimeSpan least) => frames.TimeOf(run.Last - run.First) >= least;
    }

    private static IEnumerable<ClipFault> Flicker(SmallFrames frames, Stillness stillness, bool[] black)
    {
        if (stillness.LightMayJump)
        {
            yield break;
        }

        int second = frames.FramesIn(TimeSpan.FromSeconds(1));
        List<int> jumps = [];
        List<int> flashes = [];
        for (int i = 2; i + 2 < frames.Count; i++)
        {
            if (black[i] || black[i - 1] || black[i + 1])
            {
                continue;
            }

            double[] steps = [.. Enumerable.Range(0, frames.Blocks(i).Count).Select(block => Step(frames, i, block))];
            if (steps.Count(step => step > GateLimits.FlickerStep) >= GateLimits.FlickerShare * steps.Length)
            {
                jumps.Add(i);
            }

            if (steps.Average() > GateLimits.Flash)
            {
                flashes.Add(i);
            }
        }

        bool[] bad = new bool[frames.Count];
        for (int i = 0; i + GateLimits.FlickerTimes <= jumps.Count; i++)
        {
            int last = jumps[i + GateLimits.FlickerTimes - 1];
            if (last - jumps[i] <= second)
            {
                Array.Fill(bad, true, jumps[i], last - jumps[i] + 1);
            }
        }

        flashes.ForEach(flash => bad[flash] = true);
        foreach ((int first, int last) in Runs(bad))
        {
            yield return Fault(frames, FaultKind.Flicker, first, last, flashes.Contains(first) && first == last ? "the picture flashes" : "the light flickers");
        }
    }

    // How far a block's brightness is from the middle one of five frames: a change that stays is none.
    private static double Step(SmallFrames frames, int frame, int block)
    {
        Span<double> five = stackalloc double[5];
        for (int i = 0; i < 5; i++)
        {
            five[i] = frames.Blocks(frame - 2 + i)[block];
        }

        double own = five[2];
        five.Sort();
        return Math.Abs(own - five[2]);
    }

    private static ClipFault Fault(SmallFrames frames, FaultKind kind, int first, int last, string reason)
    {
        TimeSpan from = frames.TimeOf(first);
        TimeSpan to = frames.TimeOf(last + 1);
        return new(kind, from, to, string.Create(CultureInfo.InvariantCulture, $"{reason} from {from.TotalSeconds:0.0} to {to.TotalSeconds:0.0} s"));
    }

    private static IEnumerable<(int First, int Last)> Runs(bool[] marks)
    {
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i] && (i == 0 || !marks[i - 1]))
            {
                int last = i;
                while (last + 1 < marks.Length && marks[last + 1])
                {
                    last++;
                }

                yield return (i, last);
            }
        }
    }
}
