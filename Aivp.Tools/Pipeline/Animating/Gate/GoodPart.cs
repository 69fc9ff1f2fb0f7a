namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>The part of a clip that can be kept.</summary>
/// <param name="From">Its first frame.</param>
/// <param name="Frames">How many.</param>
internal sealed record GoodPart(int From, int Frames)
{
    /// <summary>Finds a part without faults that is as long as the shot.</summary>
    /// <param name="verdict">What the gate said.</param>
    /// <param name="wanted">The shot's length.</param>
    /// <param name="endsPlanned">The clip ends on a keyframe of its own, which is to be seen.</param>
    /// <returns>Null: there is none, or the length is what is wrong.</returns>
    public static GoodPart? Find(ClipVerdict verdict, TimeSpan wanted, bool endsPlanned)
    {
        double rate = verdict.FramesPerSecond;
        int count = (int)Math.Round(verdict.Duration.TotalSeconds * rate);
        int needed = (int)Math.Round(wanted.TotalSeconds * rate);
        bool[] bad = new bool[count];
        foreach (ClipFault fault in verdict.Faults.Where(fault => fault.Kind is not FaultKind.WrongDuration))
        {
            int first = Math.Clamp((int)Math.Round(fault.From.TotalSeconds * rate), 0, count);
            Array.Fill(bad, true, first, Math.Clamp((int)Math.Round(fault.To.TotalSeconds * rate), first, count) - first);
        }

        IEnumerable<int> starts = Enumerable.Range(0, Math.Max(0, count - needed + 1));
        foreach (int start in endsPlanned ? starts.Reverse() : starts)
        {
            if (bad.AsSpan(start, needed).IndexOf(true) < 0)
            {
                return new(start, needed);
            }
        }

        return null;
    }
}
